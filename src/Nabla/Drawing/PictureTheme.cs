namespace Nabla;

/// <summary>The colours of a picture.</summary>
public enum PictureTheme
{
    /// <summary>Dark or light as the reader's system is set; light on paper.</summary>
    Auto,

    /// <summary>Dark on light.</summary>
    Light,

    /// <summary>Light on dark.</summary>
    Dark,
}
