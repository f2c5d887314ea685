using Nabla.Corpora;
using Nabla.Tests.Corpora;

// Checks Nabla against the corpora of recorded facts and prints the table: see the README.
switch (args)
{
    case ["--steps"]: return StepsTable.Print(Console.Out);
    case ["--latex"]: return LatexList.Write(Console.Out);
}

if (args is not [var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Usage: Nabla.Corpora FOLDER [ROW...] [--list]");
    Console.Error.WriteLine("FOLDER holds the corpora as .jsonl or .jsonl.gz; ROW chooses rows of the table; --list also prints what differs, and why records are not covered.");
    Console.Error.WriteLine("   or: Nabla.Corpora --steps    checks the steps of every derivative of the committed corpora");
    Console.Error.WriteLine("   or: Nabla.Corpora --latex    writes all LaTeX that they give; see tests/katex");
    return 2;
}

var rows = args[1..].Where(a => a != "--list").ToList();
var isListing = args.Contains("--list");
Console.WriteLine($"{"corpus",-16} {"records",7} {"covered",8} {"identical",10} {"right",7} {"share",8} {"not reviewed",13}");
foreach (var corpus in Corpus.All.Where(c => rows.Count == 0 || rows.Contains(c.Name)))
{
    var result = corpus.Run(folder);
    var reviewed = corpus.Reviewed();
    Console.WriteLine($"{result} {result.NotReviewed(reviewed).Count(),13}");
    if (isListing)
    {
        foreach (var (id, note) in result.Differences)
        {
            Console.WriteLine($"    {id}: {note}{(reviewed.TryGetValue(id, out var reason) ? $"   REVIEWED: {reason}" : "")}");
        }

        foreach (var missing in result.NotCovered.GroupBy(r => r.Note).OrderByDescending(g => g.Count()))
        {
            Console.WriteLine($"    not covered ({missing.Count()}): {missing.Key}");
        }
    }
}

return 0;
