using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Nabla.Bench.Compiled;

/// <summary>The C++ of peer.cpp and generated C, compiled and loaded into this process, so that one timer measures all.</summary>
internal sealed unsafe class Peer
{
    private readonly nint library;

    private Peer(nint library) => this.library = library;

    /// <summary>Compiles C and C++ sources to a library; null where there is no compiler.</summary>
    public static Peer? Build(string flags, params (string Name, string Text)[] generated)
    {
        var folder = Directory.CreateTempSubdirectory("nabla-bench-").FullName;
        foreach (var (name, text) in generated)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        File.Copy(Path.Combine(AppContext.BaseDirectory, "peer", "peer.cpp"), Path.Combine(folder, "peer.cpp"));
        var files = string.Join(' ', generated.Select(g => g.Name).Append("peer.cpp"));
        try
        {
            using var process = Process.Start(new ProcessStartInfo("g++", $"-O3 -march=native {flags} -shared -fPIC -o peer.so {files} -lmvec -lm") { WorkingDirectory = folder })!;
            process.WaitForExit();
            return process.ExitCode == 0 ? new Peer(NativeLibrary.Load(Path.Combine(folder, "peer.so"))) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public nint Address(string name) => NativeLibrary.TryGetExport(library, name, out var address) ? address : 0;

    public double Value(string name, double* x, long n) =>
        ((delegate* unmanaged[SuppressGCTransition]<double*, long, double>)Address(name))(x, n);

    public double Gradient(string name, double* x, double* g, long n) =>
        ((delegate* unmanaged[SuppressGCTransition]<double*, double*, long, double>)Address(name))(x, g, n);
}
