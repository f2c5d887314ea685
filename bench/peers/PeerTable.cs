using System.Diagnostics;
using System.Globalization;

namespace Nabla.Peers;

/// <summary>Runs every case in every system, side by side, and prints the times and ratios.</summary>
internal static class PeerTable
{
    private const int Rounds = 3;
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(60);

    /// <summary>A case: its name and size, whether it is run in the peers, and SymEngine's and GiNaC's recorded times on one and
    /// the same machine in seconds (docs: bench/peers/README.md), from which SymEngine's time here is estimated.</summary>
    private sealed record Case(string Name, int Size, double SymEngine, double GiNaC, bool InPeers = true, bool InSymPy = true);

    private static readonly Case[] Cases =
    [
        new("a0_build", 0, 0.46e-6, 3.2e-6),
        new("a_diff", 0, 2.3e-6, 12.9e-6),
        new("b10", 0, 51e-6, 425e-6),
        new("b30", 0, 475e-6, 3.8e-3),
        new("bxx8", 0, 106e-6, 225e-6),
        new("c_rosen", 100, 7.7e-3, 12.6e-3),
        new("c_rosen", 1000, 0.92, 1.27, InSymPy: false),
        new("c_gradient", 100, 0, 0, InPeers: false),
        new("c_gradient", 1000, 0, 0, InPeers: false),
        new("d_hess", 0, 0.68e-3, 6.95e-3),
        new("e_build", 1000, 0.35e-3, 1.9e-3, InSymPy: false),
        new("e_build", 10000, 3.8e-3, 0.63, InSymPy: false),
        new("e_diff", 1000, 0.66e-3, 31e-3, InSymPy: false),
        new("e_diff", 10000, 15e-3, 4.4, InSymPy: false),
        new("e_diff", 100000, 0, 0, InPeers: false),
        new("f_speel", 200, 1.6e-3, 359e-3, InSymPy: false),
        new("g_dag", 10, 9e-6, 3.9e-3),
        new("g_dag", 40, 36e-6, 0, InPeers: false),
        new("g_dag", 1000, 1.7e-3, 0, InPeers: false),
        new("g_eq", 20, 0, 0.1e-3, InSymPy: false),
        new("g_eq", 40, 0, 0.2e-3, InSymPy: false),
        new("g_diff2", 10, 0.14e-3, 46e-3),
        new("g_diff2", 40, 0, 0, InPeers: false),
        new("j_parse", 0, 1.26e-3, 1.69e-3),
        new("j_print", 0, 1.0e-3, 0.38e-3),
        new("j_diff", 0, 0.30e-3, 2.0e-3),
    ];

    /// <summary>Prints the table of the cases whose names contain a text.</summary>
    public static void Print(string filter, bool withSymPy)
    {
        var nabla = new Peer("nabla", Environment.ProcessPath!, [.. Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [typeof(PeerTable).Assembly.Location] : Array.Empty<string>(), "case"]);
        var ginac = GiNaC();
        var sympy = withSymPy ? SymPy() : null;
        Console.WriteLine($"Median process CPU time, {Rounds} rounds, the systems one after the other in each round. SymEngine: its recorded time, scaled by GiNaC's here.");
        Console.WriteLine($"{"case",-16}{"Nabla",12}{"GiNaC",12}{"x",8}{"SymEngine~",12}{"x",8}{"SymPy",12}{"x",8}  check");
        var scales = new List<double>();
        foreach (var @case in Cases.Where(c => c.Name.Contains(filter, StringComparison.Ordinal)))
        {
            var own = new List<(double Seconds, string Check)?>();
            var theirs = new List<(double Seconds, string Check)?>();
            for (var round = 0; round < Rounds; round++)
            {
                own.Add(nabla.Time(@case.Name, @case.Size, Allowed));
                theirs.Add(@case.InPeers ? ginac?.Time(@case.Name, @case.Size, Allowed) : null);
            }

            var n = Median(own);
            var g = Median(theirs);
            if (g is { } here && @case.GiNaC > 0)
            {
                scales.Add(here.Seconds / @case.GiNaC);
            }

            var scale = g is { } time && @case.GiNaC > 0 ? time.Seconds / @case.GiNaC : scales.Count > 0 ? scales.Order().ElementAt(scales.Count / 2) : double.NaN;
            double? symengine = @case.SymEngine > 0 && !double.IsNaN(scale) ? @case.SymEngine * scale : null;
            var s = @case is { InPeers: true, InSymPy: true } ? sympy?.Time(@case.Name, @case.Size, Allowed) : null;
            Console.WriteLine($"{@case.Name + (@case.Size > 0 ? $" {@case.Size}" : ""),-16}{Show(n?.Seconds)}{Show(g?.Seconds)}{Ratio(g?.Seconds, n?.Seconds)}{Show(symengine)}{Ratio(symengine, n?.Seconds)}{Show(s?.Seconds)}{Ratio(s?.Seconds, n?.Seconds)}  {n?.Check}{Difference(n?.Check, g?.Check)}");
        }
    }

    /// <summary>GiNaC's driver, compiled where a C++ compiler and GiNaC's headers are installed.</summary>
    private static Peer? GiNaC()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "ginac");
        var program = Path.Combine(folder, "cases");
        var exit = Run("g++", "-O3", "-march=native", "-o", program, Path.Combine(folder, "cases.cpp"), "-lginac", "-lcln");
        return exit == 0 ? new Peer("ginac", program) : Missing("GiNaC", "a C++ compiler and Debian's libginac-dev");
    }

    private static Peer? SymPy()
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            if (Run(python, "-c", "import sympy") == 0)
            {
                return new Peer("sympy", python, Path.Combine(AppContext.BaseDirectory, "sympy", "cases.py"));
            }
        }

        return Missing("SymPy", "Debian's python3-sympy");
    }

    private static Peer? Missing(string system, string package)
    {
        Console.WriteLine($"{system} is left out: it needs {package}.");
        return null;
    }

    private static int Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1; // the program is not installed
        }
    }

    private static (double Seconds, string Check)? Median(List<(double Seconds, string Check)?> times)
    {
        var known = times.OfType<(double Seconds, string Check)>().OrderBy(t => t.Seconds).ToList();
        return known.Count == 0 ? null : known[known.Count / 2];
    }

    private static string Show(double? seconds) => seconds switch
    {
        null => $"{"-",12}",
        < 1e-3 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6,9:f2} us"),
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3,9:f2} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds,10:f2} s"),
    };

    private static string Ratio(double? theirs, double? ours) =>
        theirs is { } t && ours is { } o ? string.Create(CultureInfo.InvariantCulture, $"{t / o,8:f1}") : $"{"-",8}";

    /// <summary>A note where both systems give a check value and the two differ in the first nine digits.</summary>
    private static string Difference(string? ours, string? theirs)
    {
        var peer = theirs?.Split(' ')[0];
        return double.TryParse(ours, CultureInfo.InvariantCulture, out var a) && double.TryParse(peer, CultureInfo.InvariantCulture, out var b) && Math.Abs(a - b) > 1e-9 * Math.Abs(b)
            ? $" (GiNaC: {peer}!)"
            : "";
    }
}
