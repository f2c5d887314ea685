using static Nabla.Maths;

namespace Nabla.Tests.Compilation;

/// <summary>Matrices of points, floats as well as doubles, beside single points.</summary>
public class MatrixBatchTests
{
    private static readonly Symbol X = new("x");
    private static readonly Symbol Y = new("y");
    private static readonly Symbol Z = new("z");
    private static readonly Expr[] Variables = [X, Y, Z];
    private static readonly Expr[] Formulas = [Sin(X) * Y, X * Z + Exp(-Y)]; // each lacks a variable

    public static MatrixTheoryData<MatrixOrder, Backend, int, int> Cases =>
        new([MatrixOrder.RowMajor, MatrixOrder.ColumnMajor], [Backend.Interpreted, Backend.Generated], [0, 1, 7, 1003, 40_001], [1, 3]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Matrices_have_the_bits_of_columns(MatrixOrder order, Backend backend, int count, int threads)
    {
        var options = new CompilationOptions { Backend = backend };
        var columns = Columns(count);
        ReadOnlyMemory<double>[] inputs = [.. columns.Select(c => (ReadOnlyMemory<double>)c)];
        var points = Matrix(columns, order);

        var function = Formulas.Compile(Variables, options);
        double[][] values = Room(2, count);
        function.InvokeBatch(inputs, [.. values]);
        var results = new double[2 * count];
        function.InvokeBatch(points, results, order, threads);
        Assert.Equal(Matrix(values, order), results);

        var gradient = Formulas[1].CompileGradient(Variables, options);
        double[][] slopes = Room(3, count);
        gradient.InvokeBatch(inputs, values[0], [.. slopes]);
        var (value, slope) = (new double[count], new double[3 * count]);
        gradient.InvokeBatch(points, value, slope, order, threads);
        Assert.Equal(values[0], value);
        Assert.Equal(Matrix(slopes, order), slope);

        var jacobian = Formulas.CompileJacobian(Variables, options);
        double[][] entries = Room(jacobian.Entries.Length, count);
        jacobian.InvokeBatch(inputs, [.. values], [.. entries]);
        var matrix = Filled(6 * count);
        jacobian.InvokeBatch(points, results, matrix, order, threads);
        Assert.Equal(Matrix(values, order), results);
        Assert.Equal(Matrix(Dense(6, count, jacobian.Entries.Select((e, k) => ((e.Row * 3) + e.Column, entries[k]))), order), matrix);

        var hessian = Formulas[0].CompileHessian(Variables, options);
        double[][] second = Room(hessian.Entries.Length, count);
        hessian.InvokeBatch(inputs, values[0], [.. slopes], [.. second], threads);
        var seconds = Filled(9 * count);
        hessian.InvokeBatch(points, value, slope, seconds, order, threads);
        Assert.Equal(values[0], value);
        Assert.Equal(Matrix(slopes, order), slope);
        var symmetric = hessian.Entries.SelectMany((e, k) => new[] { ((e.Row * 3) + e.Column, second[k]), ((e.Column * 3) + e.Row, second[k]) });
        Assert.Equal(Matrix(Dense(9, count, symmetric), order), seconds);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Floats_are_the_doubles_rounded(MatrixOrder order, Backend backend, int count, int threads)
    {
        var options = new CompilationOptions { Backend = backend };
        float[][] singles = [.. Columns(count).Select(c => c.Select(v => (float)v).ToArray())];
        double[][] doubles = [.. singles.Select(c => c.Select(v => (double)v).ToArray())];
        var points = Matrix(doubles, order);
        float[] singlePoints = Matrix(singles, order);

        var jacobian = Formulas.CompileJacobian(Variables, options);
        double[] values = new double[2 * count], matrix = Filled(6 * count);
        float[] singleValues = new float[2 * count], singleMatrix = [.. matrix.Select(v => (float)v)];
        jacobian.InvokeBatch(points, values, matrix, order);
        jacobian.InvokeBatch(singlePoints, singleValues, singleMatrix, order, threads);
        Assert.Equal(values.Select(v => (float)v), singleValues);
        Assert.Equal(matrix.Select(v => (float)v), singleMatrix);

        var gradient = Formulas[0].CompileGradient(Variables, options);
        double[] value = new double[count], slope = new double[3 * count];
        float[][] slopes = [.. Enumerable.Range(0, 3).Select(_ => new float[count])];
        var single = new float[count];
        gradient.InvokeBatch(points, value, slope, order);
        gradient.InvokeBatch([singles[0], singles[1], singles[2]], single, [.. slopes.Select(s => new Memory<float>(s))], threads);
        Assert.Equal(value.Select(v => (float)v), single);
        Assert.Equal(slope.Select(v => (float)v), Matrix(slopes, order));
    }

    [Fact]
    public void Single_points_of_floats_are_the_doubles_rounded()
    {
        var (x, y, z) = (0.3f, 1.7f, -2.5f);
        double[] at = [x, y, z], values = new double[2], matrix = new double[6], slope = new double[3], second = new double[9];
        float[] singleAt = [x, y, z], singleValues = new float[2], singleMatrix = new float[6], singleSlope = new float[3], singleSecond = new float[9];

        Assert.Equal((float)Formulas[0].Compile(X, Y)(x, y), Formulas[0].CompileSingle(X, Y)(x, y));
        Assert.Equal((float)Sin(X).Compile(X)(x), Sin(X).CompileSingle(X)(x));
        Assert.Equal((float)Formulas[1].Compile(X, Y, Z)(x, y, z), Formulas[1].CompileSingle(X, Y, Z)(x, y, z));

        Formulas.Compile(Variables).Invoke(at, values);
        Formulas.Compile(Variables).Invoke(singleAt, singleValues);
        Assert.Equal(values.Select(v => (float)v), singleValues);

        var value = Formulas[1].CompileGradient(Variables).Invoke(at, slope);
        Assert.Equal((float)value, Formulas[1].CompileGradient(Variables).Invoke(singleAt, singleSlope));
        Assert.Equal(slope.Select(v => (float)v), singleSlope);

        Formulas.CompileJacobian(Variables).Invoke(at, values, matrix);
        Formulas.CompileJacobian(Variables).Invoke(singleAt, singleValues, singleMatrix);
        Assert.Equal(matrix.Select(v => (float)v), singleMatrix);

        value = Formulas[1].CompileHessian(Variables).Invoke(at, slope, second);
        Assert.Equal((float)value, Formulas[1].CompileHessian(Variables).Invoke(singleAt, singleSlope, singleSecond));
        Assert.Equal(second.Select(v => (float)v), singleSecond);
    }

    [Fact]
    public void Products_with_vectors_at_many_points()
    {
        var product = Formulas.CompileJacobianVector(Variables);
        var columns = Columns(1003);
        double[][] values = Room(2, 1003), products = Room(2, 1003);
        double[] direction = [.. columns[2].Select(v => v * v)], value = new double[2], single = new double[2];

        product.InvokeBatch(
            [columns[0], columns[1], columns[2]], [new double[] { 1 }, new double[] { 0 }, direction], [values[0], values[1]], [products[0], products[1]]);

        for (var i = 0; i < 1003; i += 17)
        {
            product.Invoke([columns[0][i], columns[1][i], columns[2][i]], [1, 0, direction[i]], value, single);
            Assert.Equal(value[1], values[1][i], 1e-14 * Math.Max(1, Math.Abs(value[1])));
            Assert.Equal(single[1], products[1][i], 1e-14 * Math.Max(1, Math.Abs(single[1])));
        }
    }

    [Theory]
    [InlineData(MatrixOrder.RowMajor)]
    [InlineData(MatrixOrder.ColumnMajor)]
    public void A_gradient_may_take_the_place_of_its_points(MatrixOrder order)
    {
        var points = Matrix(Columns(1003), order);
        double[] values = new double[1003], expected = new double[points.Length];
        foreach (var backend in new[] { Backend.Interpreted, Backend.Generated })
        {
            var gradient = (X * Y * Z).CompileGradient(Variables, new CompilationOptions { Backend = backend });
            double[] both = [.. points];
            gradient.InvokeBatch(points, values, expected, order);
            gradient.InvokeBatch(both, values, both, order);
            Assert.Equal(expected, both);
        }
    }

    [Fact]
    public void Scalars_stand_for_all_points_and_formulas_need_no_variables()
    {
        double[] x = [1, 2, 3], constant = new double[3];

        (X + Y).Compile([X, Y]).InvokeBatch([new double[] { 1 }, new double[] { 2 }], [x]);
        ((Expr)7).Compile([]).InvokeBatch([], [constant]);

        Assert.Equal([3, 3, 3], x);
        Assert.Equal([7, 7, 7], constant);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var function = Formulas.Compile(Variables);
        var gradient = Formulas[0].CompileGradient(Variables);
        var memory = new double[20];

        Assert.Throws<ArgumentException>(() => function.InvokeBatch(new double[9], new double[7]));
        Assert.Throws<ArgumentException>(() => function.InvokeBatch(new double[8], new double[6]));
        Assert.Throws<ArgumentException>(() => gradient.InvokeBatch(new double[9], new double[3], new double[8]));
        Assert.Throws<ArgumentException>(() => Formulas.CompileJacobian(Variables).InvokeBatch(new double[9], new double[6], new double[17]));
        Assert.Throws<ArgumentException>(() => Formulas[0].CompileHessian(Variables).InvokeBatch(new double[9], new double[3], new double[9], new double[18]));
        Assert.Throws<ArgumentOutOfRangeException>(() => function.InvokeBatch(new double[9], new double[6], threads: 0));
        Assert.Throws<ArgumentException>(() => gradient.InvokeBatch(memory.AsSpan(0, 9), new double[3], memory.AsSpan(3, 9)));
        Assert.Throws<ArgumentException>(() => gradient.InvokeBatch(memory.AsSpan(0, 9), memory.AsSpan(12, 3), memory.AsSpan(10, 9)));
        Assert.Throws<ArgumentException>(() => function.InvokeBatch([new double[6], new double[6], new double[1]], [memory.AsMemory(0, 6), memory.AsMemory(0, 6)]));
        Assert.Throws<ArgumentException>(() => function.InvokeBatch([new double[6], new double[6], new double[1]], [memory.AsMemory(6, 6), memory.AsMemory(1, 6)]));
        Assert.Throws<ArgumentException>(() => function.InvokeBatch([memory.AsMemory(0, 6), memory.AsMemory(6, 6), new double[1]], [memory.AsMemory(1, 6), memory.AsMemory(12, 6)]));
        Assert.Throws<ArgumentException>(() => function.InvokeBatch([new double[3], new double[3]], [new double[3], new double[3]]));
        function.InvokeBatch(new double[9], new double[6]); // and all of that has left nothing behind
    }

    private static double[][] Columns(int count) =>
    [
        [.. Enumerable.Range(0, count).Select(i => 0.01 + (i * 0.0003))],
        [.. Enumerable.Range(0, count).Select(i => Math.Sin(i) + 1.5)],
        [.. Enumerable.Range(0, count).Select(i => Math.Cos(3 * i))],
    ];

    private static double[][] Room(int columns, int count) => [.. Enumerable.Range(0, columns).Select(_ => new double[count])];

    private static double[] Filled(int length) => [.. Enumerable.Repeat(5.0, length)];

    private static double[][] Dense(int columns, int count, IEnumerable<(int Column, double[] Values)> entries)
    {
        var all = Room(columns, count);
        foreach (var (column, values) in entries)
        {
            all[column] = values;
        }

        return all;
    }

    private static T[] Matrix<T>(T[][] columns, MatrixOrder order) => order == MatrixOrder.ColumnMajor
        ? [.. columns.SelectMany(c => c)]
        : [.. Enumerable.Range(0, columns[0].Length).SelectMany(i => columns.Select(c => c[i]))];
}
