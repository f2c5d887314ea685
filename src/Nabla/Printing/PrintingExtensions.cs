using Nabla.Languages;

namespace Nabla;

/// <summary>Expressions in other languages than SymPy's text.</summary>
public static class PrintingExtensions
{
    extension(Expr expr)
    {
        /// <summary>LaTeX, as SymPy's latex writes it: \frac{x}{2}, \sin^{2}{\left(x \right)}.</summary>
        /// <exception cref="LimitException">The text would have more than 20 million characters.</exception>
        public string ToLatex() => expr.ToString("latex");

        /// <summary>MathML in traditional notation: a math element that browsers show without a script.</summary>
        /// <exception cref="LimitException">The text would have more than 20 million characters.</exception>
        public string ToMathML() => expr.ToString("mathml");

        /// <summary>Two-dimensional text in Unicode, as SymPy's pretty draws it; lines are not broken.</summary>
        /// <exception cref="LimitException">The parts of the layout would have more than 10 million characters together.</exception>
        public string ToUnicode() => expr.ToString("unicode");

        /// <summary>C# for doubles: Math.Pow(x, 2) + Math.Sin(x)/3. Symbols are variables, undefined functions are methods.</summary>
        /// <exception cref="MathException">Something has no counterpart in C#, such as I or an unevaluated integral.</exception>
        /// <exception cref="LimitException">The text would have more than 20 million characters.</exception>
        public string ToCSharp() => expr.ToCode(CodeLanguage.CSharp);

        /// <summary>
        /// The expression in a programming language, as SymPy's code printers spell it where SymPy has the language:
        /// pow(x, 2) + (1.0/3.0)*sin(x) in C. Symbols are variables, undefined functions are functions in scope.
        /// </summary>
        /// <exception cref="MathException">Something has no counterpart in the language, such as I or an unevaluated integral.</exception>
        /// <exception cref="LimitException">The text would have more than 20 million characters.</exception>
        public string ToCode(CodeLanguage language) => expr.ToString(LanguageNames.All[(int)language]);
    }
}
