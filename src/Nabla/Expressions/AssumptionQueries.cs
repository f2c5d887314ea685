using Nabla.Expressions;

namespace Nabla;

/// <summary>
/// What is known about the value of an expression, from the assumptions about its symbols: true, false, or null where it is not
/// known. Nothing is assumed that is not said: a symbol without assumptions may be any complex number.
/// </summary>
public static class AssumptionQueries
{
    extension(Expr expr)
    {
        /// <summary>Whether the value has a property, by the property's name in SymPy.</summary>
        /// <param name="property">real, positive, negative, nonnegative, nonpositive, nonzero, zero, integer, rational, even, ...</param>
        /// <exception cref="ArgumentException">There is no such property.</exception>
        public bool? Is(string property) => expr.Facts.Decide(AssumptionVocabulary.Find(property));

        /// <summary>A real number above zero.</summary>
        public bool? IsPositive => expr.Is("positive");

        /// <summary>A real number below zero.</summary>
        public bool? IsNegative => expr.Is("negative");

        /// <summary>A real number, zero or above.</summary>
        public bool? IsNonnegative => expr.Is("nonnegative");

        /// <summary>A real number, zero or below.</summary>
        public bool? IsNonpositive => expr.Is("nonpositive");

        /// <summary>Zero.</summary>
        public bool? IsZero => expr.Is("zero");

        /// <summary>A real number other than zero.</summary>
        public bool? IsNonzero => expr.Is("nonzero");

        /// <summary>A finite real number.</summary>
        public bool? IsReal => expr.Is("real");

        /// <summary>An integer.</summary>
        public bool? IsInteger => expr.Is("integer");

        /// <summary>A rational number.</summary>
        public bool? IsRational => expr.Is("rational");

        /// <summary>A real number that is not rational.</summary>
        public bool? IsIrrational => expr.Is("irrational");

        /// <summary>A root of a polynomial with integer coefficients.</summary>
        public bool? IsAlgebraic => expr.Is("algebraic");

        /// <summary>A complex number that is not algebraic.</summary>
        public bool? IsTranscendental => expr.Is("transcendental");

        /// <summary>An even integer.</summary>
        public bool? IsEven => expr.Is("even");

        /// <summary>An odd integer.</summary>
        public bool? IsOdd => expr.Is("odd");

        /// <summary>A prime number.</summary>
        public bool? IsPrime => expr.Is("prime");

        /// <summary>A positive integer that is a product of smaller ones.</summary>
        public bool? IsComposite => expr.Is("composite");

        /// <summary>A finite complex number.</summary>
        public bool? IsComplex => expr.Is("complex");

        /// <summary>A real multiple of I other than zero.</summary>
        public bool? IsImaginary => expr.Is("imaginary");

        /// <summary>Not infinite.</summary>
        public bool? IsFinite => expr.Is("finite");

        /// <summary>oo, -oo, zoo or another value that is not finite.</summary>
        public bool? IsInfinite => expr.Is("infinite");

        /// <summary>A real number, oo or -oo.</summary>
        public bool? IsExtendedReal => expr.Is("extended_real");

        /// <summary>Above zero: a real number or oo.</summary>
        public bool? IsExtendedPositive => expr.Is("extended_positive");

        /// <summary>Below zero: a real number or -oo.</summary>
        public bool? IsExtendedNegative => expr.Is("extended_negative");

        /// <summary>Zero or above: a real number or oo.</summary>
        public bool? IsExtendedNonnegative => expr.Is("extended_nonnegative");

        /// <summary>Zero or below: a real number or -oo.</summary>
        public bool? IsExtendedNonpositive => expr.Is("extended_nonpositive");

        /// <summary>A real number other than zero, oo or -oo.</summary>
        public bool? IsExtendedNonzero => expr.Is("extended_nonzero");

        /// <summary>A real number, or oo or -oo, that is not an integer.</summary>
        public bool? IsNoninteger => expr.Is("noninteger");
    }
}
