using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>A cell of the matrix people review: what must become of an attempt.</summary>
/// <param name="Act">What is tried.</param>
/// <param name="Thing">The state of what it is tried on, or <c>any</c>.</param>
/// <param name="Who">A column: <c>anonymous</c>, <c>hospital-own</c>, <c>reviewer</c> …</param>
/// <param name="Outcome"><c>yes</c>; <c>refused</c> by the rules of the thing; 401, 403 or 404.</param>
public sealed record AccessCell(Act Act, string Thing, string Who, string Outcome);

/// <summary>An address whose answer depends on the thing, whoever asks.</summary>
/// <param name="Method">How it is asked.</param>
/// <param name="Address">The address, without the language.</param>
/// <param name="DoneIn">Things on which the act is done; on others it is refused.</param>
/// <param name="NotThereIn">Things for which there is nothing at the address.</param>
/// <param name="Only">The one column to which it is open of those that may do the act at all; none when to all of them.</param>
public sealed record ThingPlace(string Method, string Address, IReadOnlySet<string> DoneIn, IReadOnlySet<string> NotThereIn, string? Only)
{
    /// <summary>What becomes of an attempt by somebody the matrix lets try.</summary>
    public string OutcomeOf(string thing, string who) =>
        NotThereIn.Contains(thing) ? "404" : DoneIn.Contains(thing) && (Only is null || Only == who) ? "yes" : "refused";
}

/// <summary>docs/access-matrix.csv, docs/access-by-state.csv and docs/endpoints.csv, read as they stand.</summary>
internal static class AccessMatrix
{
    private static readonly string[][] Lines = Read("access-matrix.csv");

    public static string[] Columns { get; } = Lines[0][2..];

    public static IReadOnlyList<AccessCell> Cells { get; } =
        [.. Lines.Skip(1).SelectMany(line => Columns.Select((who, at) => new AccessCell(ActOf(line[0]), line[1], who, line[at + 2])))];

    /// <summary>Method, address and act of every endpoint.</summary>
    public static IReadOnlyList<(string Method, string Address, Act Act)> Endpoints { get; } =
        [.. Read("endpoints.csv").Skip(1).Select(line => (line[0], line[1], ActOf(line[2])))];

    /// <summary>Every address whose answer depends on the thing.</summary>
    public static IReadOnlyList<ThingPlace> Places { get; } =
        [.. Read("access-by-state.csv").Skip(1).Select(line => new ThingPlace(line[0], line[1], Words(line[2]), Words(line[3]), line[4].Length > 0 ? line[4] : null))];

    /// <summary>What is done at an address.</summary>
    public static Act ActOf(ThingPlace place) => Endpoints.First(e => e.Method == place.Method && e.Address == "/vi" + place.Address).Act;

    /// <summary>What must become of an attempt at an address.</summary>
    public static string OutcomeOf(ThingPlace place, string thing, string who)
    {
        var act = ActOf(place);
        var cell = Cells.Single(c => c.Act == act && (c.Thing == thing || c.Thing == "any") && c.Who == who).Outcome;
        return cell is "yes" or "refused" ? place.OutcomeOf(thing, who) : cell;
    }

    /// <summary>How an act is refused to somebody whatever it is tried on; none when it depends on the thing.</summary>
    public static string? RefusalOf(Act act, string who) =>
        Cells.Where(c => c.Act == act && c.Who == who).Select(c => c.Outcome).Distinct().ToList() is [var only] && only is "401" or "403" or "404" ? Only(act, who) : null;

    private static string Only(Act act, string who) => Cells.First(c => c.Act == act && c.Who == who).Outcome;

    private static HashSet<string> Words(string field) => [.. field.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static Act ActOf(string code) => Enum.GetValues<Act>().Single(a => AskedFor.Code(a) == code);

    private static string[][] Read(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", file)).Where(l => l.Length > 0).Select(l => l.Split(','))];
}
