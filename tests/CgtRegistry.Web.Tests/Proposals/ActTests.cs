using System.Net;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Tests.Running;
using static CgtRegistry.Web.Tests.Proposals.Proposing;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>Every act of regulators: what is typed, proposed and confirmed stands in the register.</summary>
public class ActTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Colleague _reviewer = null!;
    private Colleague _approver = null!;

    public async ValueTask InitializeAsync()
    {
        await _register.PublishAsync([.. World(), A.Institution("old"), A.Institution("survivor")]);
        _reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        _approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
    }

    public ValueTask DisposeAsync()
    {
        _reviewer.Dispose();
        _approver.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_authorisation_is_suspended_for_a_time_reinstated_and_revoked()
    {
        await DoAsync(Grant, Granted(number: "life/QĐ"));
        await DoAsync("/vi/staff/authorisations/life-qd/vary", [.. Decision("2026-11-05", "20/QĐ"), .. On("end", "2027-11-01")]);
        await DoAsync("/vi/staff/authorisations/life-qd/suspended", [.. Decision("2026-11-10", "21/QĐ"), .. On("until", "2026-12-10")]);
        await DoAsync("/vi/staff/authorisations/life-qd/reinstated", Decision("2026-11-15", "22/QĐ"));
        await DoAsync("/vi/staff/authorisations/life-qd/revoked", Decision("2026-11-20", "23/QĐ"));

        var paper = _register.Picture.Authorisations[new("life-qd")];
        Assert.Equal([DecisionKind.Granted, DecisionKind.Varied, DecisionKind.Suspended, DecisionKind.Reinstated, DecisionKind.Revoked], paper.Decisions.Select(d => d.Kind));
        Assert.Equal(A.Day("2026-12-10"), paper.Decisions[2].EffectiveUntil);
    }

    [Fact]
    public async Task A_decision_without_basis_in_force_is_refused_with_everything_that_was_typed()
    {
        var page = await _reviewer.PageAsync(Grant);

        var again = await _reviewer.RefusedAsync(page, Grant, HttpStatusCode.UnprocessableEntity, [.. Granted("2019-05-01", "early/QĐ").Where(v => v.Item1 is not "reason.en"), ("reason.en", "")]);

        var problems = again.QuerySelector("#problems")!.TextContent;
        Assert.Contains("không có hiệu lực", problems, StringComparison.Ordinal);
        Assert.Contains("lý do công khai", problems, StringComparison.Ordinal);
        Assert.Equal("early/QĐ", again.QuerySelector("#f-number")!.GetAttribute("value"));
        Assert.Equal("hospital", again.QuerySelector("#f-holder")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_source_can_come_with_the_act_that_cites_it()
    {
        await DoAsync(Notice, [.. Suspension("old").Where(v => v.Item1 is not "source"), ("newSource.kind", "act"), ("newSource.title", "Quyết định mới"), ("newSource.publisher", "Sở Y tế"), ("newSource.language", "vi")]);

        Assert.Equal(SourceKind.Act, _register.Picture.Sources[new("quyet-dinh-moi")].Kind);
        Assert.Contains(_register.Picture.Notices.Values, n => n.Citations[0].Source.Value == "quyet-dinh-moi");
    }

    [Fact]
    public async Task A_notice_is_lifted_by_another_one()
    {
        await DoAsync(Notice, [.. Suspension("old", "2026-11-01").Where(v => !v.Item1.StartsWith("title", StringComparison.Ordinal)), ("title.vi", "Sẽ gỡ"), ("title.en", "To be lifted")]);
        await DoAsync("/vi/staff/notices/se-go/lift", [("title.vi", "Gỡ bỏ"), ("title.en", "Lifted"), ("text.vi", "Hết đình chỉ."), ("text.en", "Over."), ("number", "30/QĐ"), ("issuer", "Sở Y tế"), .. On("from", "2026-11-20"), ("source", "source"), .. Reason]);

        Assert.Equal(A.Day("2026-11-20"), _register.Picture.Notices[new("se-go")].Until);
    }

    [Fact]
    public async Task The_address_of_a_merged_institution_leads_to_the_one_that_goes_on()
    {
        await _register.PublishAsync(A.Institution("merging"));
        await DoAsync("/vi/staff/institutions/merging/merge", [("survivor", "survivor"), .. On("from", "2026-11-20"), ("source", "source"), .. Reason]);

        await MovedAsync("/vi/institutions/merging", "/vi/institutions/survivor");
        await MovedAsync("/api/v1/institutions/merging", "/api/v1/institutions/survivor");
        await MovedAsync("/vi/check?institution=merging&therapy=therapy&condition=condition", "/vi/check?institution=survivor&therapy=therapy&condition=condition");
        await MovedAsync("/api/v1/check?institution=merging&therapy=therapy&condition=condition", "/api/v1/check?institution=survivor&therapy=therapy&condition=condition");
        await _register.Browser.JsonAsync("/api/v1/check?institution=merging&therapy=therapy&condition=condition&on=2026-11-19");
        var page = await _register.Browser.PageAsync("/vi/institutions/survivor");
        Assert.NotNull(page.QuerySelector("a[href='/vi/history/institution/merging']"));
    }

    [Fact]
    public async Task An_institution_is_entered_renamed_edited_and_closed()
    {
        await DoAsync("/vi/staff/institutions/new", [("name.vi", "Phòng khám Thử"), ("name.en", "Trial Clinic"), ("kind", "clinic"), ("aliases", "Thử một\nThử hai"), ("source", "source"), .. Reason]);
        await DoAsync("/vi/staff/institutions/phong-kham-thu/rename", [("name.vi", "Phòng khám Mới"), .. On("from", "2026-11-10"), ("source", "source"), .. Reason]);
        await DoAsync("/vi/staff/institutions/phong-kham-thu/edit", [("web", "https://moi.example.vn"), ("qualification", "gmp"), ("qualification.number", "G-1"), ("source", "source"), .. Reason]);
        await DoAsync("/vi/staff/institutions/phong-kham-thu/close", [.. On("from", "2026-11-20"), ("source", "source"), .. Reason]);

        var place = _register.Picture.Institutions[new("phong-kham-thu")];
        Assert.Equal("Phòng khám Mới", place.Names[0].Text);
        Assert.Contains(place.Names, n => n.Text == "Thử hai");
        Assert.Equal("G-1", place.Qualifications.Single().Number);
        Assert.Equal(A.Day("2026-11-20"), place.End!.From);
    }

    [Fact]
    public async Task Completeness_is_declared_and_ended()
    {
        await DoAsync("/vi/staff/coverage/declare", [("scope.vi", "Phạm vi thử"), ("scope.en", "Test scope"), ("number", "40/QĐ"), ("issuer", "Bộ Y tế"), .. On("from", "2026-11-01"), ("source", "source"), .. Reason]);
        await DoAsync("/vi/staff/coverage/40-qd/end", [.. On("until", "2026-11-22"), ("source", "source"), .. Reason]);

        Assert.Equal(A.Day("2026-11-22"), _register.Picture.Coverage[new("40-qd")].Until);
    }

    [Fact]
    public async Task Sources_statements_and_contradictions_are_entered_and_settled()
    {
        await DoAsync("/vi/staff/sources/new", [("entered.kind", "press"), ("entered.title", "Bài báo"), ("entered.publisher", "Báo"), ("entered.language", "vi"), .. Reason]);
        foreach (var (vi, en) in new[] { ("Đã được phép", "It is permitted"), ("Chưa được phép", "It is not permitted") })
        {
            await DoAsync("/vi/staff/statements/new", [("text.vi", vi), ("text.en", en), ("predicate", "allowed"), ("relation", "independent"), ("institution.1", "hospital"), ("therapy.1", "therapy"), ("source", "bai-bao"), .. Reason]);
        }

        await DoAsync(
            "/vi/staff/contradictions/new",
            [
                ("topic.vi", "Có được phép không"), ("topic.en", "Is it permitted"), ("point.vi", "Hai nguồn"), ("point.en", "Two sources"), ("side1.vi", "Có"), ("side1.en", "Yes"), ("statement1", "da-duoc-phep"),
                ("side2.vi", "Không"), ("side2.en", "No"), ("statement2", "chua-duoc-phep"), ("handling.vi", "Nêu cả hai"), ("handling.en", "Both shown"), ("source", "bai-bao"), .. Reason,
            ]);
        await DoAsync("/vi/staff/contradictions/co-duoc-phep-khong/settle", [("handling.vi", "Theo quyết định"), ("handling.en", "By a decision"), ("source", "source"), .. Reason]);

        Assert.Equal(EvidenceGrade.D, _register.Picture.Statements[new("da-duoc-phep")].Grade);
        Assert.Equal(ContradictionStatus.Settled, _register.Picture.Contradictions[new("co-duoc-phep-khong")].Status);
    }

    [Fact]
    public async Task Therapies_and_conditions_are_entered_and_changed()
    {
        await DoAsync("/vi/staff/therapies/new", [("name.vi", "liệu pháp mới"), ("name.en", "new therapy"), ("kind", "cell"), ("feature", "donor"), ("value.vi", "tự thân"), ("value.en", "autologous"), ("source", "source"), .. Reason]);
        await DoAsync("/vi/staff/therapies/new-therapy/edit", [("unknown", "0"), ("aliases", "tên khác"), ("source", "source"), .. Reason]);
        await DoAsync("/vi/staff/conditions/new", [("name.vi", "bệnh mới"), ("name.en", "new disease"), ("parent.1", "condition"), ("source", "source"), .. Reason]);
        await DoAsync("/vi/staff/conditions/new-disease/edit", [("icd10", "M17"), ("source", "source"), .. Reason]);

        Assert.Empty(_register.Picture.Therapies[new("new-therapy")].Profile);
        Assert.Equal("M17", _register.Picture.Conditions[new("new-disease")].Icd10);
        Assert.Equal("condition", _register.Picture.Conditions[new("new-disease")].Parents.Single().Value);
    }

    [Fact]
    public async Task The_law_is_kept_and_what_rests_on_it_is_shown_before_it_is_confirmed()
    {
        await _register.PublishAsync(A.Instrument("changed", from: A.Day("2020-01-01")), A.Provision() with { Id = new("changed/dieu-1"), Instrument = new("changed") });
        await DoAsync(Grant, [.. Granted(number: "resting/QĐ").Where(v => v.Item1 is not "basis.1"), ("basis.1", "changed/dieu-1")]);
        await DoAsync("/vi/staff/regulations/new", [("kind", "decree"), ("group", "core"), ("number", "7/2026/NĐ-CP"), ("title.vi", "Nghị định mới"), ("title.en", "New decree"), ("issuer", "Chính phủ"), .. On("from", "2026-11-01"), ("source", "source"), .. Reason]);
        await DoAsync("/vi/staff/effects/new", [("affecting", "7-2026-nd-cp"), ("kind", "repeals"), ("affected", "changed"), ("affected.path", "dieu-9"), .. On("from", "2026-11-01"), ("source", "source"), .. Reason]);

        var wording = await _reviewer.ProposeAsync("/vi/staff/provisions/wording", [("provision", "changed/dieu-1"), .. On("from", "2026-11-20"), ("text.vi", "Điều 1. Lời văn mới"), ("source", "source"), .. Reason]);
        var shown = await _approver.PageAsync(wording);
        await _approver.ConfirmAsync(wording);

        Assert.Contains("resting/QĐ", shown.QuerySelector("#impact + ul")!.TextContent, StringComparison.Ordinal);
        var provision = _register.Picture.Provisions[new("changed/dieu-1")];
        Assert.Equal([(1, A.Day("2026-11-20")), (2, (DateOnly?)null)], provision.Versions.Select(v => (v.Number, v.Until)));
        Assert.Contains(_register.Picture.Effects.Values, e => e.Affected.Path == "dieu-9");
    }

    private async Task DoAsync(string form, (string Name, string? Value)[] values) => await _approver.ConfirmAsync(await _reviewer.ProposeAsync(form, values));

    private async Task MovedAsync(string from, string to)
    {
        using var answer = await _register.Browser.GetAsync(from);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location!.ToString());
    }
}
