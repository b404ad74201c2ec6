using System.Text.RegularExpressions;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Tests.Running;
using Npgsql;

namespace CgtRegistry.Web.Tests.Door;

/// <summary>The database itself forbids what must not be.</summary>
public partial class ConstraintTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    // The name of each constraint, and records or SQL that break only it.
    private static readonly Dictionary<string, object> Broken = new()
    {
        ["record_has_source"] = new IPublicRecord[] { A.Institution("sourceless", citations: []) },
        ["record_reference_to_exists"] = new IPublicRecord[] { A.Institution("dangling", citations: [A.Citation(source: "nowhere")]) },
        ["record_reference_from_exists"] = "insert into record_reference_row (from_kind, from_id, to_kind, to_id) values ('Therapy', 'nowhere', 'Source', 'source')",
        ["record_version_starts_at_one"] = "insert into record_version_row (kind, id, version, publication, document, sha256) select 'Source', 'zero', 0, max(number), '{}', '\\x00' from publication_row",
        ["provision_version_period"] = new IPublicRecord[] { A.Provision(A.Version(1, "2025-01-01", "2024-01-01")) },
        ["provision_versions_never_overlap"] = new IPublicRecord[] { A.Provision(A.Version(1, "2020-01-01"), A.Version(2, "2025-01-01")) },
        ["authorisation_is_granted"] = new IPublicRecord[] { A.Authorisation(decisions: [A.Decision(1, DecisionKind.Revoked)]) },
        ["authorisation_period"] = new IPublicRecord[] { A.Authorisation(from: "2025-01-01", until: "2025-01-01") },
        ["authorisation_names_a_condition"] = new IPublicRecord[] { A.Authorisation(conditions: []) },
        ["authorisation_rests_on_a_provision"] = new IPublicRecord[] { A.Authorisation(legalBasis: []) },
        ["authorisation_source_is_official"] = new IPublicRecord[] { A.Authorisation(grade: EvidenceGrade.D) },
        ["authorisation_decision_period"] = new IPublicRecord[] { A.Authorisation(decisions: [A.Decision(1, from: "2025-01-01", until: "2024-01-01")]) },
        ["coverage_period"] = new IPublicRecord[] { A.Coverage("2025-01-01", "2024-01-01") },
        ["coverage_source_is_official"] = new IPublicRecord[] { A.Coverage(grade: EvidenceGrade.C) },
        ["notice_period"] = new IPublicRecord[] { A.Notice(from: null, until: "2025-01-01") },
        ["instrument_period"] = new IPublicRecord[] { A.Instrument("upside-down", A.Day("2025-01-01"), A.Day("2024-01-01")) },
        ["technique_period"] = new IPublicRecord[] { A.Technique(from: "2025-01-01", until: "2024-01-01") },
        ["technique_appendix"] = new IPublicRecord[] { A.Technique(appendix: 3) },
        ["effect_reaches_another_instrument"] = new IPublicRecord[] { A.Effect() },
        ["installation_only_one_check"] = "insert into installation (only_one, cursor_key) values (false, '\\x00')",
        ["installation_pkey"] = "insert into installation (cursor_key) values ('\\x00')",
    };

    public static TheoryData<string> Names => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_database_refuses_what_breaks(string constraint)
    {
        await app.Register.PublishAsync(A.World());

        var refused = await Record.ExceptionAsync(() => Broken[constraint] is string sql ? app.Register.SqlAsync(sql) : app.Register.PublishAsync((IPublicRecord[])Broken[constraint]));

        Assert.Equal(constraint, (refused as PostgresException ?? refused?.InnerException as PostgresException)?.ConstraintName);
    }

    [Fact]
    public async Task Records_that_break_nothing_are_accepted()
    {
        await app.Register.PublishAsync(A.World());

        var number = await app.Register.PublishAsync(
            A.Authorisation(until: "2030-01-01"), A.Coverage(until: "2030-01-01"), A.Notice("2025-01-01", "2026-01-01"), A.Technique(until: "2028-01-01"), A.Instrument("other"), A.Effect(affecting: "other"));

        Assert.NotNull(number);
    }

    [Fact]
    public void Every_constraint_of_the_script_is_tried()
    {
        var script = Persistence.SqlScript.Read("constraints_v1");

        var named = NamePattern().Matches(script).Select(m => m.Groups[1].Value).Where(n => n.Length > 0).Distinct();

        Assert.Empty(named.Except(Broken.Keys));
    }

    [GeneratedRegex(@"(?:add constraint|create constraint trigger)\s+(\w+)")]
    private static partial Regex NamePattern();
}
