namespace Nabla;

/// <summary>A mathematical request that has no answer; the message says why.</summary>
public class MathException : Exception
{
    /// <summary>An error without a message.</summary>
    public MathException()
    {
    }

    /// <summary>An error with a message for people.</summary>
    public MathException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message for people and its cause.</summary>
    public MathException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>An answer that would be larger than the limits allow, such as the digits of 10**(10**10).</summary>
public sealed class LimitException : MathException
{
    /// <summary>An error without a message.</summary>
    public LimitException()
    {
    }

    /// <summary>An error with a message for people.</summary>
    public LimitException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message for people and its cause.</summary>
    public LimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Assumptions about a symbol that no value satisfies.</summary>
public sealed class InconsistentAssumptionsException : MathException
{
    /// <summary>An error without a message.</summary>
    public InconsistentAssumptionsException()
    {
    }

    /// <summary>An error with a message for people.</summary>
    public InconsistentAssumptionsException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message for people and its cause.</summary>
    public InconsistentAssumptionsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
