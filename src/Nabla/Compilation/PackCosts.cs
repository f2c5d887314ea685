using System.Runtime.Intrinsics;

namespace Nabla.Compilation;

/// <summary>What vectors cost at one point, in tenths of an addition of two doubles; measured where vectors of 512 bits go through pipes of 256.</summary>
internal static class PackCosts
{
    /// <summary>To take a double out of a vector.</summary>
    public const int Extract = 15;

    /// <summary>To put a double into a vector.</summary>
    public const int Insert = 12;

    private const int Move = 10;
    private const int Read = 5;
    private const int Call = 200;
    private const int LanesCall = 450;

    /// <summary>An operation, with doubles and with vectors.</summary>
    public static (int Scalar, int Lanes) Of(Op op) => op switch
    {
        Op.Divide => (40, 120),
        Op.SquareRoot => (50, 150),
        Op.Call => (Call, LanesCall),
        Op.SineCosine => (Call * 3 / 2, LanesCall),
        Op.Power => (2 * Call, 2 * LanesCall),
        Op.Select or (>= Op.Equal and <= Op.Or) => (40, 40),
        _ => (10, 15),
    };

    /// <summary>To bring values together in a vector.</summary>
    public static int Of(TapeValues values, Packs packs, int[] lanes)
    {
        var arrangement = Arrangement.Of(values, packs, lanes);
        return arrangement.Kind switch
        {
            ArrangementKind.Numbers => 0,
            ArrangementKind.Variables or ArrangementKind.Broadcast => Read,
            ArrangementKind.Separate => lanes.Length * Insert,
            ArrangementKind.InPlace => packs.FirstInputOf(arrangement.Vectors[0]) is null ? 0 : Read,
            _ => (arrangement.SeparateCount * Insert) + Merging(arrangement.Vectors.Count + (arrangement.SeparateCount > 0 ? 1 : 0), packs.LaneCount),
        };
    }

    /// <summary>Lanes of several vectors take one instruction for each but the first where vectors have 512 bits, elsewhere three.</summary>
    private static int Merging(int sources, int laneCount) => sources == 1 ? Move : (sources - 1) * (laneCount == Vector512<double>.Count ? Move : 3 * Move);
}
