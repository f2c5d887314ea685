namespace Nabla;

/// <summary>How the numbers of a matrix lie in memory.</summary>
public enum MatrixOrder
{
    /// <summary>Row by row: element (i, j) of a matrix with n columns is number i*n + j.</summary>
    RowMajor,

    /// <summary>Column by column: element (i, j) of a matrix with m rows is number j*m + i.</summary>
    ColumnMajor,
}
