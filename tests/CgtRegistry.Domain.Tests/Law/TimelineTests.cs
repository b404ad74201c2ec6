using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Law;

/// <summary>Versions come from what happened to a provision, told in any order.</summary>
public class TimelineTests
{
    private static readonly DateOnly Start = new(2020, 1, 1);
    private static readonly Citation Citation = new(new SourceId("source"), EvidenceGrade.A);

    private static Gen<IReadOnlyList<TextEvent>> Lives =>
        Gen.Choose(0, 20).SelectMany(day => Gen.Choose(0, 3), (day, kind) => new TextEvent(Start.AddDays(day), Ends: kind == 0, Citation, Wording: kind is 0 or 1 ? null : Words($"text of day {day}")))
            .ListOf().Select(l => (IReadOnlyList<TextEvent>)[.. l]);

    [Fact]
    public void The_text_of_every_day_is_the_one_a_replay_of_the_events_gives() =>
        Prop.ForAll(Lives.ToArbitrary(), life => Enumerable.Range(-1, 25).All(d => Shown(life, Start.AddDays(d)) == Replayed(life, Start.AddDays(d)))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_two_versions_are_in_force_on_one_day_and_their_numbers_follow_each_other() =>
        Prop.ForAll(Lives.ToArbitrary(), life => Timeline.Versions(life) is var versions
            && versions.Index().All(v => v.Item.Number == v.Index + 1)
            && versions.Zip(versions.Skip(1)).All(pair => pair.First.Until <= pair.Second.From)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_telling_does_not_matter_and_telling_twice_changes_nothing() =>
        Prop.ForAll(Lives.ToArbitrary(), life =>
        {
            var once = Timeline.Versions(life);
            return once.SequenceEqual(Timeline.Versions(Timeline.Events(once))) && once.Select(v => (v.From, v.Until)).SequenceEqual(Timeline.Versions(life.Reverse()).Select(v => (v.From, v.Until)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_editors_note_and_what_documents_print_join_in_either_order()
    {
        var noted = Provision([new(1, Start, Start.AddDays(10), Citation, new LocalText("ý 1", "gist 1")), new(2, Start.AddDays(10), null, Citation, new LocalText("ý 2", "gist 2"))], new LocalText("Phạm vi", "Scope"));
        var printed = Provision([new(1, Start, Start.AddDays(5), Citation), new(2, Start.AddDays(5), null, Citation, Wording: Words("lời văn"))], new LocalText("Phạm vi điều chỉnh"));

        var joined = CgtRegistry.Domain.Law.Provision.Joined(noted, printed);

        Assert.Equal(new LocalText("Phạm vi điều chỉnh", "Scope"), joined.Heading);
        Assert.Equal([(0, "ý 1", null), (5, null, "lời văn"), (10, "ý 2", null)], joined.Versions.Select(v => (v.From.DayNumber - Start.DayNumber, v.Gist?.Vi, v.Wording?.Text.Vi)));
        Assert.Equal(joined.Versions, CgtRegistry.Domain.Law.Provision.Joined(joined, printed).Versions);
        Assert.Equal(joined.Versions, CgtRegistry.Domain.Law.Provision.Joined(noted, joined).Versions);
    }

    private static Wording Words(string text) => new(new LocalText(text), Citation);

    private static Provision Provision(IReadOnlyList<ProvisionVersion> versions, LocalText heading) => new()
    {
        Id = new ProvisionId("act/dieu-1"),
        Instrument = new InstrumentId("act"),
        Path = "dieu-1",
        Heading = heading,
        Versions = versions,
        Citations = [Citation],
    };

    private static string? Shown(IReadOnlyList<TextEvent> life, DateOnly day) =>
        Timeline.Versions(life).SingleOrDefault(v => v.InForce.Covers(day)) is { } version ? version.Wording?.Text.Vi ?? "not held" : null;

    // Day by day: whatever ends on a day, a text that begins on it stands; the first telling with words gives them.
    private static string? Replayed(IReadOnlyList<TextEvent> life, DateOnly day)
    {
        string? text = null;
        for (var at = Start; at <= day; at = at.AddDays(1))
        {
            var today = life.Where(e => e.From == at).ToList();
            text = today.Any(e => !e.Ends) ? today.FirstOrDefault(e => e.Wording is not null)?.Wording!.Text.Vi ?? "not held" : today.Count > 0 ? null : text;
        }

        return text;
    }
}
