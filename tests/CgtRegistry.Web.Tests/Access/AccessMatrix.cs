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

/// <summary>docs/access-matrix.csv and docs/endpoints.csv, read as they stand.</summary>
internal static class AccessMatrix
{
    private static readonly string[][] Lines = Read("access-matrix.csv");

    public static string[] Columns { get; } = Lines[0][2..];

    public static IReadOnlyList<AccessCell> Cells { get; } =
        [.. Lines.Skip(1).SelectMany(line => Columns.Select((who, at) => new AccessCell(ActOf(line[0]), line[1], who, line[at + 2])))];

    /// <summary>Method, address and act of every endpoint.</summary>
    public static IReadOnlyList<(string Method, string Address, Act Act)> Endpoints { get; } =
        [.. Read("endpoints.csv").Skip(1).Select(line => (line[0], line[1], ActOf(line[2])))];

    /// <summary>How an act is refused to somebody whatever it is tried on; none when it depends on the thing.</summary>
    public static string? RefusalOf(Act act, string who) =>
        Cells.Where(c => c.Act == act && c.Who == who).Select(c => c.Outcome).Distinct().ToList() is [var only] && only is "401" or "403" or "404" ? Only(act, who) : null;

    private static string Only(Act act, string who) => Cells.First(c => c.Act == act && c.Who == who).Outcome;

    private static Act ActOf(string code) => Enum.GetValues<Act>().Single(a => AskedFor.Code(a) == code);

    private static string[][] Read(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", file)).Where(l => l.Length > 0).Select(l => l.Split(','))];
}
