using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Features.Trials.Staff.Fields;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff.Steps;

/// <summary>Saves a step, whichever button was pressed: on, back, another row, a row less, the class of the product.</summary>
internal static class SaveStep
{
    public static void MapSaveStep(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/applications/{id:guid}/{step}", Act.EditApplication, SaveAsync);
        app.MapForm("/staff/applications/{id:guid}/{step}/findings", Act.EditApplication, FindAsync);
    }

    private static async Task<IResult> SaveAsync(
        Guid id, string step, PostedForm form, ApplicationDesk desk, ApplicationRules rules, LiveRegister live, HttpContext http, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } application || ApplicationSteps.Find(step) is not { } page)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        if (form.Version != application.Version)
        {
            return Conflict(http, form, application, page, live);
        }

        form.ScreenReasons(application.Reasons);
        if (form.Refusals.Count > 0)
        {
            return http.Again<StepPage>(form, [], $"/staff/applications/{id}/{step}", new { Id = id, Step = step });
        }

        var written = Written(application, page, form, rules, live);
        var changes = written.ChangesFrom(application, page);
        var reasonsDiffer = !written.Reasons.OrderBy(r => r.Key, StringComparer.Ordinal).SequenceEqual(application.Reasons.OrderBy(r => r.Key, StringComparer.Ordinal));
        if (changes.Count > 0 || reasonsDiffer)
        {
            var decided = RecordActs.Decide(application.File, new RecordAct(RecordActKind.Edit) { Fields = changes }, desk.Person.Person);
            if (!decided.IsDone)
            {
                return http.Again<StepPage>(form, decided.Refusals, $"/staff/applications/{id}/{step}", new { Id = id, Step = step });
            }

            desk.Move(application, decided.Value);
            (application.Data, application.Investigator, application.Unread, application.Reasons) = (written.Data, written.Investigator, written.Unread, written.Reasons);
            if (!await desk.SaveAsync(application, Act.EditApplication, step, cancellationToken))
            {
                return await desk.FindAnewAsync(id, cancellationToken) is { } newer ? Conflict(http, form, newer, page, live) : FormEndpoints.Refused(Access.Hidden);
            }
        }

        return http.Done(await NextAsync(application, page, form, rules, desk, cancellationToken));
    }

    // With scripts: what the rules say of the step as it is typed now. Nothing is stored.
    private static async Task<IResult> FindAsync(
        Guid id, string step, PostedForm form, ApplicationDesk desk, ApplicationRules rules, LiveRegister live, HttpContext http, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } application || ApplicationSteps.Find(step) is not { } page)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        var written = new WrittenStep(application);
        new StepReading(page, form, written, live.Current).Read();
        var texts = Texts.Of(http.Request.Path.StartsWithSegments("/en") ? "en" : "vi");
        var found = rules.Check(application, await desk.BesideAsync(application, cancellationToken), written.Data, written.Unread).Where(f => page.Has(f.Pointer));
        return Results.Json(found.Select(f => new { f.Pointer, f.Severity, Word = texts.Of("rule-finding", f.Severity), f.Rule, Text = f.Text.In(texts.Language) }), Persistence.RecordJson.Options);
    }

    private static WrittenStep Written(TrialApplication application, ApplicationStep step, PostedForm form, ApplicationRules rules, LiveRegister live)
    {
        var written = new WrittenStep(application);
        new StepReading(step, form, written, live.Current).Read();
        if (form.Text("add") is { } list && step.Parts.FirstOrDefault(p => p.IsList && p.Pointer == list) is { } grown && written.RowsOf(grown) < StepReading.MostRows)
        {
            written.Add(grown);
        }

        if (form.Text("remove") is { } row && step.Parts.FirstOrDefault(p => p.IsList && row.StartsWith(p.Pointer + "/", StringComparison.Ordinal)) is { } shrunk
            && int.TryParse(row[(shrunk.Pointer.Length + 1)..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) && !MustStay(application, shrunk, at))
        {
            written.Remove(shrunk, at);
        }

        if (form.Text("classify") is not null && rules.ClassOf(written.Data) is { } answer)
        {
            DraftTree.Put(written.Tree, "/cellGene/riskClass", System.Text.Json.JsonSerializer.SerializeToNode(Domain.Trials.DataSet.RiskClassResult.Of(answer), Persistence.RecordJson.Options));
        }

        return written;
    }

    /// <summary>A row of the course that the public has seen is marked deleted; it never goes (V32).</summary>
    public static bool MustStay(TrialApplication application, StepPart list, int row) => list.Pointer is "/statusRows" && application.File.Versions > 0 && row < application.Data.StatusRows.Count;

    private static async Task<string> NextAsync(TrialApplication application, ApplicationStep step, PostedForm form, ApplicationRules rules, ApplicationDesk desk, CancellationToken cancellationToken)
    {
        var here = $"/staff/applications/{application.Id}/{step.Code}";
        if (form.Text("add") is { } list)
        {
            return $"{here}#rows-{list.Trim('/')}";
        }

        if (form.Text("remove") is not null || form.Text("classify") is not null)
        {
            return here;
        }

        if (form.Text("back") is not null)
        {
            return $"/staff/applications/{application.Id}";
        }

        // The rules are shown once beside the fields; whoever goes on then goes on.
        var stay = form.Text("stay") is not null || (form.Text("checked") is null && rules.Check(application, await desk.BesideAsync(application, cancellationToken)).Any(f => f.Severity is not FindingSeverity.Note && step.Has(f.Pointer)));
        return stay ? $"{here}?check=1" : form.Text("to") is "check" ? $"/staff/applications/{application.Id}/check" : $"/staff/applications/{application.Id}/{ApplicationSteps.After(step.Code)}";
    }

    private static IResult Conflict(HttpContext http, PostedForm form, TrialApplication stored, ApplicationStep step, LiveRegister live)
    {
        var conflict = StepConflict.Between(stored, step, form, live);
        return http.Again<StepPage>(conflict.Form, [FormRefusals.Stale()], $"/staff/applications/{stored.Id}/{step.Code}", new { stored.Id, Step = step.Code, Meanwhile = conflict.Changes });
    }
}
