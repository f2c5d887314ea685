namespace Nabla.Cli;

/// <summary>What the process answers to the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The input is not an expression, or the question has no answer.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;
}
