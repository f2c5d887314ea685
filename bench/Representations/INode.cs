namespace Nabla.Representations;

/// <summary>The operations of the toy expressions that are measured.</summary>
internal enum Operation
{
    X,
    One,
    Add,
    Multiply,
    Sin,
    Cos,
}

/// <summary>A node of an expression, made by its representation.</summary>
internal interface INode<T>
    where T : class, INode<T>
{
    Operation Operation { get; }

    T? Left { get; }

    T? Right { get; }

    static abstract T Make(Operation operation, T? left = null, T? right = null, long tag = 0);
}
