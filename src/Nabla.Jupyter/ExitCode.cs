namespace Nabla.Jupyter;

/// <summary>What the process answers to the shell; the same numbers as nabla's.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A cell has failed, or a file cannot be read or written.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;
}
