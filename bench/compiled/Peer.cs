using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Nabla.Bench.Compiled;

/// <summary>The C++ of the folder peer and generated C, compiled and loaded into this process, so that one clock measures all.</summary>
internal sealed unsafe class Peer
{
    private readonly nint library;

    private Peer(nint library) => this.library = library;

    /// <summary>Compiles a source of the folder peer and generated ones to a library; null where there is no compiler.</summary>
    public static Peer? Build(string flags, string source, params (string Name, string Text)[] generated)
    {
        var folder = Directory.CreateTempSubdirectory("nabla-bench-").FullName;
        foreach (var (name, text) in generated)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        File.Copy(Path.Combine(AppContext.BaseDirectory, "peer", source), Path.Combine(folder, source));
        var files = string.Join(' ', generated.Select(g => g.Name).Append(source));
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

    /// <summary>A function over arrays: values and derivatives of a batch.</summary>
    public void Batch(string name, double* x, double* f, double* g, long n) =>
        ((delegate* unmanaged<double*, double*, double*, long, void>)Address(name))(x, f, g, n);

    /// <summary>A function of the reference: nearest doubles, and what is left of the values.</summary>
    public void Reference(string name, double* x, double* y, double* nearest, double* rest, long n) =>
        ((delegate* unmanaged<double*, double*, double*, double*, long, void>)Address("reference_" + name))(x, y, nearest, rest, n);

    /// <summary>An objective over rows.</summary>
    public double Objective(string name, double* theta, double* rows, double* g, long n, long d, long k) =>
        ((delegate* unmanaged<double*, double*, double*, long, long, long, double>)Address(name))(theta, rows, g, n, d, k);

    /// <summary>A generated function of one point at many of them, row by row.</summary>
    public void OverRows(string function, double* x, double* g, long n, long inputs, long outputs) =>
        ((delegate* unmanaged<nint, double*, double*, long, long, long, void>)Address("over_rows"))(Address(function), x, g, n, inputs, outputs);
}
