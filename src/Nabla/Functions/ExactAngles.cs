namespace Nabla.Functions;

/// <summary>
/// The angles whose sine, tangent or cosecant is known in square roots, for the inverse functions. The tables are made from the
/// exact values themselves, with the other canonical forms in which such values are often written.
/// </summary>
internal static class ExactAngles
{
    private static readonly Lazy<Dictionary<Expr, Expr>> Sines = new(MakeSines);
    private static readonly Lazy<Dictionary<Expr, Expr>> Tangents = new(MakeTangents);
    private static readonly Lazy<Dictionary<Expr, Expr>> Cosecants = new(MakeCosecants);

    /// <summary>The angle between -pi/2 and pi/2 with this sine, or null.</summary>
    public static Expr? OfSine(Expr value) => Find(Sines, value);

    /// <summary>The angle between -pi/2 and pi/2 with this tangent, or null.</summary>
    public static Expr? OfTangent(Expr value) => Find(Tangents, value);

    /// <summary>The angle between -pi/2 and pi/2 with this cosecant, or null.</summary>
    public static Expr? OfCosecant(Expr value) => Find(Cosecants, value);

    private static Expr? Find(Lazy<Dictionary<Expr, Expr>> table, Expr value)
    {
        if (value.SymbolMask != 0 || value.TreeSize > 40 || value is Number { IsExactRational: false })
        {
            return null;
        }

        return table.Value.TryGetValue(value, out var angle) ? angle
            : table.Value.TryGetValue(-value, out angle) ? -angle
            : null;
    }

    private static Dictionary<Expr, Expr> MakeSines()
    {
        var table = new Dictionary<Expr, Expr> { [0] = 0, [1] = Turn(1, 2) };
        foreach (var (p, q) in Angles)
        {
            table[Trigonometric.Sin[Turn(p, q)]] = Turn(p, q);
        }

        var (two, three, five) = (Maths.Sqrt(2), Maths.Sqrt(3), Maths.Sqrt(5));
        table[two * Maths.Sqrt(5 - five) / 4] = Turn(1, 5);
        table[two * Maths.Sqrt(5 + five) / 4] = Turn(2, 5);
        table[Maths.Sqrt(2 - two) / 2] = Turn(1, 8);
        table[Maths.Sqrt(2 + two) / 2] = Turn(3, 8);
        table[(three - 1) / Maths.Sqrt(8)] = Turn(1, 12);
        table[(1 - three) / Maths.Sqrt(8)] = -Turn(1, 12);
        table[(1 + three) / Maths.Sqrt(8)] = Turn(5, 12);
        return table;
    }

    private static Dictionary<Expr, Expr> MakeTangents()
    {
        var table = new Dictionary<Expr, Expr> { [0] = 0, [1] = Turn(1, 4) };
        foreach (var (p, q) in Angles)
        {
            table[Trigonometric.Tan[Turn(p, q)]] = Turn(p, q);
        }

        return table;
    }

    private static Dictionary<Expr, Expr> MakeCosecants()
    {
        var table = new Dictionary<Expr, Expr> { [1] = Turn(1, 2) };
        foreach (var (p, q) in Angles)
        {
            table[1 / Trigonometric.Sin[Turn(p, q)]] = Turn(p, q);
        }

        var (two, five, six) = (Maths.Sqrt(2), Maths.Sqrt(5), Maths.Sqrt(6));
        table[Maths.Sqrt(2 + (2 * five / 5))] = Turn(1, 5);
        table[Maths.Sqrt(2 - (2 * five / 5))] = Turn(2, 5);
        table[Maths.Sqrt(4 + (2 * two))] = Turn(1, 8);
        table[Maths.Sqrt(2) * Maths.Sqrt(2 + two)] = Turn(1, 8);
        table[2 / Maths.Sqrt(2 - two)] = Turn(1, 8);
        table[Maths.Sqrt(4 - (2 * two))] = Turn(3, 8);
        table[2 / Maths.Sqrt(2 + two)] = Turn(3, 8);
        table[1 + five] = Turn(1, 10);
        table[five - 1] = Turn(3, 10);
        table[six + two] = Turn(1, 12);
        table[six - two] = Turn(5, 12);
        return table;
    }

    private static (int P, int Q)[] Angles =>
        [(1, 3), (1, 4), (1, 5), (2, 5), (1, 6), (1, 8), (3, 8), (1, 10), (3, 10), (1, 12), (5, 12)];

    private static Expr Turn(int p, int q) => Maths.Rational(p, q) * Constant.Pi;
}
