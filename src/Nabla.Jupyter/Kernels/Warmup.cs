using Nabla.Notebooks.Display;
using Nabla.Notebooks.Evaluation;
using Nabla.Notebooks.Language;

namespace Nabla.Jupyter.Kernels;

/// <summary>Uses everything once, in the background, so that the first cell and the first completion find it compiled.</summary>
internal static class Warmup
{
    /// <summary>Cells that leave nothing behind.</summary>
    private static readonly string[] Cells = ["1 + 1", "Console.Write($\"{1.5}\"); Diff(Symbol(\"x\").Pow(2), Symbol(\"x\"))"];

    public static void Start(KernelSession session) =>
        new Thread(() => Run(session), maxStackSize: 16 << 20) { IsBackground = true, Name = "Warm-up", Priority = ThreadPriority.BelowNormal }.Start();

    private static void Run(KernelSession session)
    {
        foreach (var cell in Cells)
        {
            session.Evaluator.Rehearse(cell, new Nobody());
        }

        Completer.Complete(session.Evaluator, "Sin(Symbol(\"x\")).", 17);
        Inspector.Inspect(session.Evaluator, "Diff", 2);
    }

    private sealed class Nobody : ICellOutput
    {
        public void Write(OutputStream stream, string text)
        {
        }

        public void Display(MimeBundle data, string? displayId, bool isUpdate)
        {
        }

        public void Clear(bool wait)
        {
        }

        public string ReadLine(string prompt, bool isPassword, CancellationToken cancellationToken) => "";
    }
}
