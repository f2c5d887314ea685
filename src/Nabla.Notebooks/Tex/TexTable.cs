using System.Text;

namespace Nabla.Notebooks.Tex;

/// <summary>Environments with rows and columns: matrices, cases, aligned equations.</summary>
internal sealed class TexTable(TexMath math, TexScanner scanner)
{
    /// <summary>Where a cell of a table ends.</summary>
    public const string EndOfRow = "end of row";

    /// <summary>The alignment of columns: one letter each, the last for all that follow.</summary>
    public const string Centred = "c";

    /// <summary>The environment whose \begin and name have been read.</summary>
    public string Environment(string name)
    {
        var columns = name switch
        {
            "array" or "tabular" => string.Concat(scanner.TakeRaw().Where(c => c is 'l' or 'c' or 'r')),
            "cases" => "l",
            "aligned" or "align" or "align*" or "split" or "eqnarray" or "eqnarray*" or "alignat" or "alignat*" => "rl",
            _ => Centred,
        };
        var rows = Rows(name, columns.Length > 0 ? columns : Centred);
        var (open, close) = name switch
        {
            "pmatrix" => ("(", ")"),
            "bmatrix" => ("[", "]"),
            "Bmatrix" => ("{", "}"),
            "vmatrix" => ("|", "|"),
            "Vmatrix" => ("‖", "‖"),
            "cases" => ("{", ""),
            _ => ("", ""),
        };
        return $"<mrow>{Bracket(open)}{rows}{Bracket(close)}</mrow>";

        static string Bracket(string text) => text.Length > 0 ? $"<mo stretchy=\"true\">{text}</mo>" : "";
    }

    /// <summary>The rows up to \end; a single cell is no table.</summary>
    /// <param name="end">The environment; null for a formula without one, which ends where its text does.</param>
    /// <param name="columns">The alignment of its columns.</param>
    public string Rows(string? end, string columns)
    {
        var rows = new List<List<string>> { new() };
        while (true)
        {
            rows[^1].Add(math.Row('\0', EndOfRow));
            if (scanner.Take('&'))
            {
                continue;
            }

            if (scanner.IsAtCommand("\\"))
            {
                scanner.TakeCommand();
                scanner.TakeOptional();
                rows.Add([]);
                continue;
            }

            if (scanner.IsAtCommand("end"))
            {
                scanner.TakeCommand();
                scanner.TakeRaw();
                if (end is null)
                {
                    continue; // it ends nothing
                }
            }

            break;
        }

        if (rows.Count > 1 && rows[^1] is ["<mrow></mrow>"])
        {
            rows.RemoveAt(rows.Count - 1); // a line break at the end begins no row
        }

        return rows is [[var only]] ? only : Table(rows, columns);
    }

    private static string Table(List<List<string>> rows, string columns)
    {
        var table = new StringBuilder("<mtable displaystyle=\"true\">");
        foreach (var row in rows)
        {
            table.Append("<mtr>");
            foreach (var (index, cell) in row.Index())
            {
                table.Append($"<mtd{AlignmentOf(columns, index)}>{cell}</mtd>");
            }

            table.Append("</mtr>");
        }

        return table.Append("</mtable>").ToString();
    }

    /// <summary>Cells are centred by themselves. Blink moves formulas to a side only by its own values.</summary>
    private static string AlignmentOf(string columns, int index) => columns[columns == "rl" ? index % 2 : Math.Min(index, columns.Length - 1)] switch
    {
        'l' => " style=\"text-align:left;text-align:-webkit-left\"",
        'r' => " style=\"text-align:right;text-align:-webkit-right\"",
        _ => "",
    };
}
