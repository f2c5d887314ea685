namespace Nabla.Compilation;

/// <summary>
/// A program for one point cut into methods, each short enough for the just-in-time compiler (beyond a thousand variables in a method it keeps them in
/// memory), and the places in the workspace of values that one method computes and a later one uses.
/// </summary>
internal sealed class PointSegments
{
    private const int LargestLength = 256;
    private const int MostPassed = 4; // two arguments and two results of a function on lanes

    private readonly PointProgram program;
    private readonly Dictionary<int, (int From, int To)> crossing = []; // the methods that compute values, and the last that use them
    private readonly Dictionary<int, int> places = [];
    private readonly Stack<int> freeDoubles = new();
    private readonly Stack<int> freeVectors = new();

    private PointSegments(PointProgram program)
    {
        this.program = program;
        WorkspaceLength = program.Steps.Any(program.IsCallOfLanes) ? MostPassed * program.LaneCount : 0;
        Methods = [.. program.Steps.Chunk(LargestLength)];
        FindCrossing();
        GiveOutPlaces();
    }

    /// <summary>The steps of each method.</summary>
    public IReadOnlyList<IReadOnlyList<PointStep>> Methods { get; }

    /// <summary>How many doubles the workspace has. Arguments and results of functions on lanes come first.</summary>
    public int WorkspaceLength { get; private set; }

    /// <summary>Where a value is kept for later methods; none where it need not be.</summary>
    public int? PlaceOf(int value) => places.TryGetValue(value, out var place) ? place : null;

    public static PointSegments Of(PointProgram program) => new(program);

    private void FindCrossing()
    {
        var computed = new Dictionary<int, int>();
        foreach (var (method, steps) in Methods.Index())
        {
            foreach (var step in steps)
            {
                foreach (var value in step.Operands)
                {
                    if (computed.TryGetValue(value, out var from) && from != method)
                    {
                        crossing[value] = (from, method);
                    }
                }

                foreach (var value in step.Targets)
                {
                    computed[value] = method;
                }
            }
        }
    }

    private void GiveOutPlaces()
    {
        var starting = crossing.ToLookup(value => value.Value.From, value => value.Key);
        var ending = crossing.ToLookup(value => value.Value.To, value => value.Key);
        for (var method = 0; method < Methods.Count; method++)
        {
            foreach (var value in starting[method])
            {
                places[value] = Take(value);
            }

            foreach (var value in ending[method])
            {
                (program.IsVector(value) ? freeVectors : freeDoubles).Push(places[value]);
            }
        }
    }

    private int Take(int value)
    {
        if (program.IsVector(value))
        {
            return freeVectors.TryPop(out var vector) ? vector : NewVector();
        }

        if (!freeDoubles.TryPop(out var place))
        {
            place = NewVector(); // so that vectors stay aligned
            for (var lane = program.LaneCount - 1; lane > 0; lane--)
            {
                freeDoubles.Push(place + lane);
            }
        }

        return place;
    }

    private int NewVector()
    {
        var place = WorkspaceLength;
        WorkspaceLength += program.LaneCount;
        return place;
    }
}
