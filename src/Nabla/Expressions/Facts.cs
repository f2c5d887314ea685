namespace Nabla.Expressions;

/// <summary>A property that a value has, lacks, or may have.</summary>
[Flags]
internal enum Property : ushort
{
    None = 0,

    /// <summary>A finite complex number.</summary>
    Complex = 1 << 0,

    /// <summary>A real number, oo or -oo.</summary>
    ExtendedReal = 1 << 1,
    Rational = 1 << 2,
    Integer = 1 << 3,
    Even = 1 << 4,

    /// <summary>Above zero: a real number or oo.</summary>
    Positive = 1 << 5,

    /// <summary>Below zero: a real number or -oo.</summary>
    Negative = 1 << 6,
    Zero = 1 << 7,

    /// <summary>A real multiple of I other than zero.</summary>
    Imaginary = 1 << 8,
    Finite = 1 << 9,
    Prime = 1 << 10,
    Composite = 1 << 11,
    Algebraic = 1 << 12,

    Real = ExtendedReal | Finite | Complex,
}

/// <summary>What is known about a value: the properties it has and those it lacks. The empty set of facts says nothing.</summary>
internal readonly record struct Facts
{
    private const uint Known = 1u << 15;

    private Facts(uint bits) => Bits = bits;

    /// <summary>Facts that are stated; <see cref="Completed"/> draws the conclusions.</summary>
    public Facts(Property yes, Property no = Property.None)
        : this((uint)yes | ((uint)no << 16) | Known)
    {
    }

    /// <summary>Nothing is known.</summary>
    public static Facts Unknown => new(Known);

    public uint Bits { get; }

    /// <summary>Whether the facts have not been worked out yet (the value of a new field).</summary>
    public bool IsUnset => Bits == 0;

    public Property Yes => (Property)(Bits & 0x7FFF);

    public Property No => (Property)(Bits >> 16);

    public bool IsContradiction => (Yes & No) != 0;

    /// <summary>True, false, or null where it is not known.</summary>
    public bool? this[Property property] =>
        (Yes & property) == property ? true : (No & property) != 0 ? false : null;

    public bool Has(Property property) => (Yes & property) == property;

    public bool Lacks(Property property) => (No & property) != 0;

    public bool IsReal => Has(Property.Real);

    public bool IsExtendedReal => Has(Property.ExtendedReal);

    public bool IsInteger => Has(Property.Integer);

    public bool IsRational => Has(Property.Rational);

    public bool IsEven => Has(Property.Even);

    public bool IsOdd => Has(Property.Integer) && Lacks(Property.Even);

    public bool IsZero => Has(Property.Zero);

    public bool IsNonzero => Lacks(Property.Zero);

    /// <summary>Above zero and finite.</summary>
    public bool IsPositive => Has(Property.Positive | Property.Finite);

    /// <summary>Below zero and finite.</summary>
    public bool IsNegative => Has(Property.Negative | Property.Finite);

    /// <summary>Real (or oo) and not below zero.</summary>
    public bool IsNonnegative => IsExtendedReal && Lacks(Property.Negative);

    /// <summary>Real (or -oo) and not above zero.</summary>
    public bool IsNonpositive => IsExtendedReal && Lacks(Property.Positive);

    public bool IsImaginary => Has(Property.Imaginary);

    public bool IsFinite => Has(Property.Finite);

    public bool IsInfinite => Lacks(Property.Finite);

    public static Facts operator |(Facts left, Facts right) => new(left.Bits | right.Bits);

    /// <summary>These facts and what follows from the failure of a combination of facts: where one fact alone is missing to it, that one fails.</summary>
    public Facts Without(Facts combination)
    {
        var facts = Completed();
        var missing = combination.Bits & ~facts.Bits;
        for (var rest = missing; rest != 0; rest &= rest - 1)
        {
            var bit = rest & ~(rest - 1);
            if ((new Facts(facts.Bits | bit).Completed().Bits & combination.Bits) == combination.Bits)
            {
                facts |= new Facts((bit > 0x7FFF ? bit >> 16 : bit << 16) | Known);
            }
        }

        return facts.Completed();
    }

    /// <summary>Whether a property follows from these facts, or contradicts them.</summary>
    public bool? Decide((Facts True, Facts False) meaning) =>
        (this | meaning.True) == this ? true
        : (this | meaning.True).Completed().IsContradiction || (meaning.False != Unknown && (this | meaning.False) == this) ? false
        : null;

    public Facts With(Property yes, Property no = Property.None) => this | new Facts(yes, no);

    /// <summary>These facts and all that follow from them.</summary>
    public Facts Completed()
    {
        if (Bits == Known)
        {
            return this;
        }

        var (yes, no) = (Yes, No);
        while (true)
        {
            var before = (yes, no);
            foreach (var rule in Implications)
            {
                if ((yes & rule.IfYes) == rule.IfYes && (no & rule.IfNo) == rule.IfNo)
                {
                    yes |= rule.ThenYes;
                    no |= rule.ThenNo;
                }
            }

            if ((yes, no) == before)
            {
                return new Facts(yes, no);
            }
        }
    }

    private readonly record struct Implication(Property IfYes, Property IfNo, Property ThenYes, Property ThenNo);

    private static readonly Implication[] Implications =
    [
        // What a property brings with it.
        new(Property.Zero, 0, Property.Even, Property.Positive | Property.Negative | Property.Prime),
        new(Property.Prime, 0, Property.Integer | Property.Positive, Property.Composite),
        new(Property.Composite, 0, Property.Integer | Property.Positive, Property.Prime),
        new(Property.Even, 0, Property.Integer, 0),
        new(Property.Integer, 0, Property.Rational, 0),
        new(Property.Rational, 0, Property.Real | Property.Algebraic, 0),
        new(Property.Algebraic, 0, Property.Complex, 0),
        new(Property.Complex, 0, Property.Finite, 0),
        new(Property.ExtendedReal | Property.Finite, 0, Property.Complex, 0),
        new(Property.ExtendedReal, 0, 0, Property.Imaginary),
        new(Property.Positive, 0, Property.ExtendedReal, Property.Negative | Property.Zero),
        new(Property.Negative, 0, Property.ExtendedReal, Property.Positive | Property.Zero | Property.Prime | Property.Composite),
        new(Property.Imaginary, 0, Property.Complex, Property.ExtendedReal | Property.Zero),

        // The three signs of a real number.
        new(Property.ExtendedReal, Property.Positive | Property.Negative, Property.Zero, 0),
        new(Property.ExtendedReal, Property.Zero | Property.Negative, Property.Positive, 0),
        new(Property.ExtendedReal, Property.Zero | Property.Positive, Property.Negative, 0),

        // What the lack of a property rules out.
        new(0, Property.Finite, 0, Property.Complex),
        new(0, Property.Complex, 0, Property.Algebraic | Property.Imaginary),
        new(0, Property.Algebraic, 0, Property.Rational),
        new(0, Property.ExtendedReal, 0, Property.Rational | Property.Positive | Property.Negative | Property.Zero),
        new(0, Property.Rational, 0, Property.Integer),
        new(0, Property.Integer, 0, Property.Even | Property.Prime | Property.Composite),
        new(0, Property.Even, 0, Property.Zero),
        new(0, Property.Positive, 0, Property.Prime | Property.Composite),
        new(Property.ExtendedReal, Property.Complex, 0, Property.Finite),
    ];
}
