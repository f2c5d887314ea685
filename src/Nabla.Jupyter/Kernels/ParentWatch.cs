using System.Diagnostics;
using System.Globalization;

namespace Nabla.Jupyter.Kernels;

/// <summary>Ends the kernel when the program that started it is gone; Jupyter says in JPY_PARENT_PID which one that is.</summary>
internal static class ParentWatch
{
    public static void Start(Action end)
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id <= 1)
        {
            return;
        }

        new Thread(() => Watch(id, end), maxStackSize: 256 << 10) { IsBackground = true, Name = "Parent" }.Start();
    }

    private static void Watch(int id, Action end)
    {
        try
        {
            using var parent = Process.GetProcessById(id);
            parent.WaitForExit();
        }
        catch (ArgumentException)
        {
            // gone already
        }

        end();
    }
}
