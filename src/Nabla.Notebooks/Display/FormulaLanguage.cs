namespace Nabla.Notebooks.Display;

/// <summary>A language in which a formula is typeset.</summary>
internal abstract class FormulaLanguage
{
    public static FormulaLanguage Latex { get; } = new LatexLanguage();

    public static FormulaLanguage MathML { get; } = new MathMLLanguage();

    /// <summary>One expression.</summary>
    public abstract string Of(Expr expr);

    /// <summary>Expressions in brackets.</summary>
    public abstract string List(char open, IEnumerable<string> items, char close);

    /// <summary>A key and its value.</summary>
    public abstract string Pair(string key, string value);

    /// <summary>Rows in square brackets.</summary>
    public abstract string Matrix(IEnumerable<IEnumerable<string>> rows);

    /// <summary>The formula as it stands in a page.</summary>
    public abstract string Display(string formula);

    /// <summary>As SymPy's notebooks write it.</summary>
    private sealed class LatexLanguage : FormulaLanguage
    {
        public override string Of(Expr expr) => expr.ToLatex();

        public override string List(char open, IEnumerable<string> items, char close) =>
            $@"\left{Bracket(open)} {string.Join(@", \  ", items)}\right{Bracket(close)}";

        public override string Pair(string key, string value) => $"{key} : {value}";

        public override string Matrix(IEnumerable<IEnumerable<string>> rows) =>
            $@"\left[\begin{{matrix}}{string.Join(@"\\", rows.Select(row => string.Join(" & ", row)))}\end{{matrix}}\right]";

        public override string Display(string formula) => LatexText.Display(formula);

        private static string Bracket(char bracket) => bracket is '{' or '}' ? @"\" + bracket : bracket.ToString();
    }

    private sealed class MathMLLanguage : FormulaLanguage
    {
        public override string Of(Expr expr)
        {
            var whole = expr.ToMathML(); // one math element: what stands inside of it can be put together
            return whole[(whole.IndexOf('>', StringComparison.Ordinal) + 1)..whole.LastIndexOf('<')];
        }

        public override string List(char open, IEnumerable<string> items, char close) =>
            $"<mrow><mo>{open}</mo>{string.Join("<mo separator=\"true\">,</mo>", items)}<mo>{close}</mo></mrow>";

        public override string Pair(string key, string value) => $"<mrow>{key}<mo>:</mo>{value}</mrow>";

        public override string Matrix(IEnumerable<IEnumerable<string>> rows) =>
            $"<mrow><mo>[</mo><mtable>{string.Concat(rows.Select(row => $"<mtr>{string.Concat(row.Select(cell => $"<mtd>{cell}</mtd>"))}</mtr>"))}</mtable><mo>]</mo></mrow>";

        public override string Display(string formula) => $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\" displaystyle=\"true\">{formula}</math>";
    }
}
