using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Linking;

/// <summary>
/// Which records are of one trial. A record that mentions a registry's number is of that number's trial, unless words say
/// otherwise or the trial would then have two numbers of one registry; in doubt trials stay apart. The records alone decide,
/// not their order.
/// </summary>
public sealed class TrialLinks
{
    private TrialLinks(IReadOnlyList<LinkedTrial> trials, IReadOnlyList<RelatedNumber> related) => (Trials, Related) = (trials, related);

    /// <summary>All trials, each record in exactly one of them.</summary>
    public IReadOnlyList<LinkedTrial> Trials { get; }

    /// <summary>Numbers that are mentioned and not taken for the same trial's, with the reason.</summary>
    public IReadOnlyList<RelatedNumber> Related { get; }

    /// <summary>Links records.</summary>
    public static TrialLinks Between(IEnumerable<RegistrationNumbers> registrations)
    {
        List<RegistrationKey> records = [];
        List<int> own = [];
        List<Mention> former = [], mentions = [];
        var numbers = new NumberTable();
        foreach (var record in registrations)
        {
            own.Add(numbers.Add(new RegistryNumber(record.Registry, record.Key.Number)));
            if (record.Former.Count + record.Secondary.Count > 0)
            {
                former.AddRange(Former(record).Select(n => new Mention(records.Count, numbers.Add(n))));
                mentions.AddRange(Mentioned(record).Select(m => new Mention(records.Count, numbers.Add(m.Number), m.OfAnother)));
            }

            records.Add(record.Key);
        }

        var doubtful = numbers.Replace(former, own);
        var graph = new MentionGraph(numbers, mentions.Select(m => (own[m.Record], m)));
        var related = mentions.Select(m => (Mention: m, Reason: graph.Apart(own[m.Record], m.Number)))
            .Where(m => m.Reason is not null)
            .Select(m => new RelatedNumber(records[m.Mention.Record], numbers[m.Mention.Number], m.Reason!.Value))
            .Concat(doubtful.Select(d => new RelatedNumber(records[d.Record], numbers[d.Number], RelatedReason.SeveralOfOneRegistry)))
            .Distinct();
        return new TrialLinks(Gather(records, own, numbers, graph), [.. related]);
    }

    private static IEnumerable<RegistryNumber> Former(RegistrationNumbers record) =>
        record.Former.Select(RegistryNumber.Read).Where(n => n?.Registry == record.Registry).Select(n => n!.Value);

    private static IEnumerable<(RegistryNumber Number, bool OfAnother)> Mentioned(RegistrationNumbers record)
    {
        foreach (var secondary in record.Secondary)
        {
            foreach (var number in RegistryNumber.FindAll(secondary.Value))
            {
                yield return (number, OtherTrialWords.In(secondary));
            }
        }
    }

    // Most trials have one record and one number; nothing is sorted or looked up for them.
    private static LinkedTrial[] Gather(List<RegistrationKey> records, List<int> own, NumberTable numbers, MentionGraph graph)
    {
        var numbersOf = Lists(numbers.Count, Enumerable.Range(0, numbers.Count).Select(n => (graph.TrialOf(n), numbers[n])));
        var recordsOf = Lists(numbers.Count, own.Select((n, record) => (graph.TrialOf(n), records[record])));
        return [.. own.Select(graph.TrialOf).Distinct().Select(t => new LinkedTrial(
            Sorted(recordsOf[t]!, keys => keys.Distinct().OrderBy(k => k.Number, StringComparer.Ordinal).ThenBy(k => k.Channel)),
            Sorted(numbersOf[t]!, all => all.OrderBy(n => n.Registry, StringComparer.Ordinal).ThenBy(n => n.Value, StringComparer.Ordinal))))];
    }

    private static List<T>?[] Lists<T>(int count, IEnumerable<(int At, T Item)> items)
    {
        var lists = new List<T>?[count];
        foreach (var (at, item) in items)
        {
            (lists[at] ??= new List<T>(1)).Add(item);
        }

        return lists;
    }

    private static T[] Sorted<T>(List<T> items, Func<IEnumerable<T>, IEnumerable<T>> order) => items.Count == 1 ? [items[0]] : [.. order(items)];
}
