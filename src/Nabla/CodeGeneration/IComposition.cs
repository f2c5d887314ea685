namespace Nabla.CodeGeneration;

/// <summary>What expressions are made of, for finding what they share.</summary>
internal interface IComposition
{
    /// <summary>What has to be computed before an expression.</summary>
    IEnumerable<Expr> PartsOf(Expr expr);

    /// <summary>The expression with its parts replaced.</summary>
    Expr Rebuilt(Expr expr, Func<Expr, Expr> replaced);

    /// <summary>Whether a part that occurs more than once is given a name.</summary>
    bool IsWorthAName(Expr part);
}
