using System.Globalization;

namespace Nabla.Tests.Corpora;

/// <summary>How the records of one corpus came out.</summary>
internal sealed class CorpusResult(string name)
{
    private readonly List<(string Id, Verdict Verdict)> verdicts = [];

    public string Name => name;

    public int Records => verdicts.Count;

    public int Identical => Count(Outcome.Identical);

    /// <summary>The records of the same value, in the recorded form or another.</summary>
    public int Right => Identical + Count(Outcome.Right);

    public int Covered => Right + Count(Outcome.Different);

    public double Share => Covered == 0 ? 0 : (double)Right / Covered;

    public IEnumerable<(string Id, string Note)> Differences => OfOutcome(Outcome.Different);

    /// <summary>The differences that nobody has looked at and found right.</summary>
    public IEnumerable<(string Id, string Note)> NotReviewed(IReadOnlyDictionary<string, string> reviewed) =>
        Differences.Where(d => !reviewed.ContainsKey(d.Id));

    public IEnumerable<(string Id, string Note)> NotCovered => OfOutcome(Outcome.NotCovered);

    public void Add(string id, Verdict verdict) => verdicts.Add((id, verdict));

    /// <summary>The row of the table: records, covered, identical, right, share.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-16} {Records,7} {Covered,8} {Identical,10} {Right,7} {Share,8:P1}");

    private int Count(Outcome outcome) => verdicts.Count(v => v.Verdict.Outcome == outcome);

    private IEnumerable<(string Id, string Note)> OfOutcome(Outcome outcome) =>
        verdicts.Where(v => v.Verdict.Outcome == outcome).Select(v => (v.Id, v.Verdict.Note));
}
