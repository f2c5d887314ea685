using Nabla.Tests.Architecture;
using Nabla.Tests.Notebooks;

namespace Nabla.Tests.Documentation;

/// <summary>Runs the notebook cells that documents show (fences "cs"); the fence "text" behind one is what it prints and gives.</summary>
public class NotebookDocumentTests
{
    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/guide/notebooks.md", 5)]
    public void Cells_in_documents_give_the_outputs_that_stand_below_them(string document, int atLeast)
    {
        var fences = Fences(Repository.Read(document)).ToList();
        var cells = new TestCells();
        var checks = 0;
        for (var i = 0; i < fences.Count; i++)
        {
            if (fences[i].Language != "cs")
            {
                continue;
            }

            var value = cells.Value(fences[i].Text);
            if (i + 1 < fences.Count && fences[i + 1].Language == "text")
            {
                Assert.Equal(fences[i + 1].Text, (cells.Printed + value).TrimEnd());
                checks++;
            }
        }

        Assert.True(checks >= atLeast);
    }

    private static IEnumerable<(string Language, string Text)> Fences(string document)
    {
        string? language = null;
        var lines = new List<string>();
        foreach (var line in document.Split('\n'))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (language is not null)
            {
                yield return (language, string.Join('\n', lines));
            }

            language = language is null ? line[3..] : null;
            lines.Clear();
        }
    }
}
