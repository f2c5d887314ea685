namespace Nabla.Tests.Architecture;

/// <summary>The folders of src/Nabla and which of them each may use, as ARCHITECTURE.md draws them.</summary>
internal static class Layers
{
    /// <summary>For each folder the folders below it. Expressions and Functions are one layer: canonical construction asks the entries; so are Printing and Languages: a language is one of the formats.</summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        ["Numbers"] = [],
        ["Vectors"] = [],
        ["Expressions"] = ["Numbers", "Vectors", "Functions"],
        ["Functions"] = ["Numbers", "Vectors", "Expressions"],
        ["Logic"] = ["Numbers", "Expressions", "Functions"],
        ["Calculus"] = ["Numbers", "Expressions", "Functions", "Evaluation"],
        ["Compilation"] = ["Numbers", "Vectors", "Expressions", "Functions", "Calculus", "Evaluation"],
        ["ComplexCompilation"] = ["Numbers", "Expressions", "Functions", "Calculus", "Evaluation", "Compilation"],
        ["Lambdas"] = ["Numbers", "Expressions", "Functions"],
        ["DualNumbers"] = [],
        ["Evaluation"] = ["Numbers", "Expressions", "Functions"],
        ["Graphs"] = ["Numbers", "Expressions", "Functions", "Calculus", "Evaluation", "Printing", "Parsing", "Drawing"],
        ["Explanations"] = ["Numbers", "Expressions", "Functions", "Calculus", "Evaluation", "Printing", "Drawing", "Plotting", "Graphs", "Derivations"],
        ["Plotting"] = ["Numbers", "Expressions", "Functions", "Calculus", "Evaluation", "Printing", "Drawing"],
        ["Drawing"] = ["Numbers", "Expressions", "Functions", "Evaluation", "Printing"],
        ["Printing"] = ["Numbers", "Expressions", "Functions", "Languages"],
        ["Languages"] = ["Numbers", "Expressions", "Functions", "Printing"],
        ["CodeGeneration"] = ["Numbers", "Expressions", "Functions", "Calculus", "Evaluation", "Printing", "Languages"],
        ["Parsing"] = ["Numbers", "Expressions", "Functions", "Printing"],
        ["Derivations"] = ["Numbers", "Expressions", "Functions", "Calculus", "Evaluation", "Printing", "Parsing"],
    };
}
