using System.IO.Compression;
using System.Text.Json;

namespace Nabla.Tests.Corpora;

/// <summary>One row of the table: the records of a file that an operation takes, and how each is checked.</summary>
/// <param name="Name">The row's name, and that of its exceptions file.</param>
/// <param name="File">The file without its ending.</param>
/// <param name="Checks">For each operation of the file that belongs to the row, its check.</param>
/// <param name="Suffix">What is appended to the records' identifiers, where rows share a file and differ in what is reviewed.</param>
internal sealed record Corpus(string Name, string File, IReadOnlyDictionary<string, Func<CorpusRecord, Verdict>> Checks, string Suffix = "")
{
    private static readonly Dictionary<string, Func<CorpusRecord, Verdict>> Derivatives = new()
    {
        ["diff"] = DerivativeCheck.Of,
        ["jacobian"] = MatrixCheck.Jacobian,
        ["hessian"] = MatrixCheck.Hessian,
    };

    /// <summary>Every corpus of the table.</summary>
    public static IReadOnlyList<Corpus> All { get; } =
    [
        new("diff", "diff", Derivatives),
        new("diff_derived", "diff_derived", Derivatives),
        new("print (str)", "print", new Dictionary<string, Func<CorpusRecord, Verdict>> { ["print"] = TextChecks.Text }),
        new("print (latex)", "print", new Dictionary<string, Func<CorpusRecord, Verdict>> { ["print"] = TextChecks.Latex }),
        new("print (unicode)", "print", new Dictionary<string, Func<CorpusRecord, Verdict>> { ["print"] = TextChecks.Unicode }),
        Code("c", CodeLanguage.C, "ccode"),
        Code("c++", CodeLanguage.Cpp, "cxxcode"),
        Code("fortran", CodeLanguage.Fortran, "fcode"),
        Code("python", CodeLanguage.Python, "pycode"),
        Code("js", CodeLanguage.JavaScript, "jscode"),
        Code("julia", CodeLanguage.Julia, "julia_code"),
        Code("rust", CodeLanguage.Rust, "rust_code"),
        new("cse", "cse", new Dictionary<string, Func<CorpusRecord, Verdict>> { ["cse"] = CseCheck.Of }),
        new("lambdify", "lambdify", new Dictionary<string, Func<CorpusRecord, Verdict>> { ["lambdify"] = ValueCheck.Of }),
        new("numeric", "numeric", new Dictionary<string, Func<CorpusRecord, Verdict>> { ["numeric"] = ValueCheck.Of }),
        new("parse", "parse", new Dictionary<string, Func<CorpusRecord, Verdict>> { ["parse"] = TextChecks.Parse }),
        new("construct", "construct", new[] { "construct", "sqrt", "root", "abs", "conjugate" }.ToDictionary(op => op, Func<CorpusRecord, Verdict> (_) => ConstructionChecks.Construct)),
        new("subs", "subs", new[] { "subs", "xreplace" }.ToDictionary(op => op, Func<CorpusRecord, Verdict> (_) => ConstructionChecks.Substitute)),
    ];

    private static Corpus Code(string name, CodeLanguage language, string field) =>
        new($"print ({name})", "print", new Dictionary<string, Func<CorpusRecord, Verdict>> { ["print"] = record => CodeCheck.Of(record, language, field) }, "/" + name);

    /// <summary>The reviewed differences, with their reasons, of the file and its parts (construct.logic.reviewed.txt).</summary>
    public IReadOnlyDictionary<string, string> Reviewed() =>
        Directory.EnumerateFiles(Path.Combine(Architecture.Repository.Root, "tests/Nabla.Tests/Data"), $"{File}.*reviewed.txt")
            .SelectMany(path => CorpusFile.Reviewed(Path.GetFileName(path)))
            .DistinctBy(entry => entry.Key)
            .ToDictionary();

    /// <summary>Checks every record of the corpus in a folder of .jsonl or .jsonl.gz files.</summary>
    public CorpusResult Run(string folder)
    {
        var result = new CorpusResult(Name);
        foreach (var line in Lines(Path.Combine(folder, File + ".jsonl")))
        {
            var record = new CorpusRecord(JsonDocument.Parse(line).RootElement);
            result.Add(record.Id + Suffix, Checks.TryGetValue(record.Operation, out var check) ? Check(check, record) : new(Outcome.NotCovered, $"the operation {record.Operation}"));
        }

        return result;
    }

    private static Verdict Check(Func<CorpusRecord, Verdict> check, CorpusRecord record)
    {
        try
        {
            var verdict = check(record);
            return record.Missing.Count > 0 ? new(Outcome.NotCovered, string.Join(", ", record.Missing)) : verdict;
        }
        catch (Exception error) when (error is MathException or FormatException)
        {
            return new(record.Missing.Count > 0 ? Outcome.NotCovered : Outcome.Different, $"{error.GetType().Name}: {error.Message}");
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        if (System.IO.File.Exists(path))
        {
            return System.IO.File.ReadLines(path);
        }

        using var reader = new StreamReader(new GZipStream(System.IO.File.OpenRead(path + ".gz"), CompressionMode.Decompress));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
