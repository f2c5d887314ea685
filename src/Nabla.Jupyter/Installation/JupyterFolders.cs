namespace Nabla.Jupyter.Installation;

/// <summary>Where Jupyter looks for kernels.</summary>
internal static class JupyterFolders
{
    /// <summary>The folder of a kernel for this user: in JUPYTER_DATA_DIR, or where Jupyter has its data on this system.</summary>
    public static string OfUser(string kernel) => Path.Combine(DataFolder(), "kernels", kernel);

    /// <summary>The folder of a kernel for an installation such as /usr/local or a virtual environment.</summary>
    public static string OfPrefix(string prefix, string kernel) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels", kernel);

    private static string DataFolder()
    {
        if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } own)
        {
            return own;
        }

        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
        {
            return Path.Combine(home, "Library", "Jupyter");
        }

        return Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(home, ".local", "share"), "jupyter");
    }
}
