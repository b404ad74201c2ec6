using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Files;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials.Staff.Steps;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff.Documents;

/// <summary>Takes files along with an application, gives them to those who may read it, and takes them back until they were handed over.</summary>
internal static class DocumentActs
{
    private const int MostDocuments = 20;
    private const string List = "/documents";

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/applications/{id:guid}/documents", Act.EditApplication, SendAsync, PdfFile.MostBytes + (64 * 1024));
        app.MapForm("/staff/applications/{id:guid}/documents/reasons", Act.EditApplication, GiveReasonsAsync);
        app.MapForm("/staff/applications/{id:guid}/documents/{document:guid}/remove", Act.EditApplication, RemoveAsync);
        foreach (var language in new[] { "vi", "en" })
        {
            app.MapGet($"/{language}/staff/applications/{{id:guid}}/documents/{{document:guid}}/file", GiveAsync).Does(Act.ReadApplication).ExcludeFromDescription();
        }
    }

    private static Task<IResult> SendAsync(Guid id, PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        ChangeAsync(id, form, desk, http, "document-sent", async application =>
        {
            var sent = await desk.DocumentsAsync(application, cancellationToken);
            var kind = form.Text("kind");
            var replaced = form.Text("replaces") is { } chosen ? sent.FirstOrDefault(d => d.IsReplaceable && d.Id.ToString() == chosen) : null;
            var file = form.Files.GetFile("file");
            Refusal? refusal = kind is null || !DocumentKinds.All.Contains(kind) ? FormRefusals.NotOffered("kind")
                : form.Text("replaces") is not null && replaced is null ? FormRefusals.NotOffered("replaces")
                : file is not { Length: > 0 } ? FormRefusals.Missing("file", Texts.Both("document.file"))
                : file.Length > PdfFile.MostBytes ? Of("too-large")
                : sent.Count(d => d.IsCurrent && d != replaced) >= MostDocuments ? Of("too-many")
                : null;
            if (refusal is not null)
            {
                return refusal;
            }

            using var content = new MemoryStream();
            await file!.CopyToAsync(content, cancellationToken);
            if (PdfFile.Read(content.ToArray()) is not { } pdf)
            {
                return Of("no-pdf");
            }

            if (PdfContent.Look(pdf.Content) is not PdfVerdict.Plain and var verdict)
            {
                return Of(verdict switch { PdfVerdict.Locked => "locked", PdfVerdict.Active => "acts", _ => "overpacked" });
            }

            var document = Guid.CreateVersion7(desk.Now);
            application.Documents = [.. application.Documents.Where(d => d != replaced?.Id), document];
            desk.Add(new ApplicationDocument
            {
                Id = document,
                Application = id,
                Kind = kind!,
                Name = Enumerable.Range(1, sent.Count + 1).Select(n => $"{kind}-{n}.pdf").First(n => sent.TrueForAll(d => d.Name != n)),
                Bytes = pdf.Content.Length,
                Sha256 = pdf.Sha256(),
                IsPdfA = pdf.IsPdfA,
                Content = pdf.Content,
                At = desk.Now,
                By = desk.Person.Account,
            });
            return null;
        }, cancellationToken);

    private static Task<IResult> GiveReasonsAsync(Guid id, PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        ChangeAsync(id, form, desk, http, "reasons-kept", application =>
        {
            form.ScreenReasons(application.Reasons);
            var reasons = new Dictionary<string, string>(application.Reasons);
            foreach (var key in application.Documents.Select(d => $"V12 {List}/{d}"))
            {
                if (form.Text(StepReading.Reason + key) is not { } reason)
                {
                    continue;
                }

                if (reason.Length > StepReading.MostOfReason)
                {
                    form.Refuse(FormRefusals.TooLong(StepReading.Reason + key, StepReading.MostOfReason));
                }

                reasons[key] = reason;
            }

            application.Reasons = reasons;
            return Task.FromResult<Refusal?>(null);
        }, cancellationToken);

    private static Task<IResult> RemoveAsync(Guid id, Guid document, PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        ChangeAsync(id, form, desk, http, "document-removed", async application =>
        {
            if ((await desk.DocumentsAsync(application, cancellationToken)).Find(d => d.Id == document) is not { } found)
            {
                return Of("not-removable");
            }

            // What was handed over, and perhaps registered, stays.
            if (found.IsHandedOver)
            {
                return Of("handed-over");
            }

            await desk.RemoveDocumentsAsync([document], cancellationToken);
            application.Documents = [.. application.Documents.Where(d => d != document)];
            application.Reasons = application.Reasons.Where(r => !r.Key.EndsWith(document.ToString(), StringComparison.Ordinal)).ToDictionary();
            return null;
        }, cancellationToken);

    private static async Task<IResult> ChangeAsync(Guid id, PostedForm form, ApplicationDesk desk, HttpContext http, string done, Func<TrialApplication, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } application)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        if (form.Version != application.Version)
        {
            return Again([FormRefusals.Stale()]);
        }

        var decided = RecordActs.Decide(application.File, new RecordAct(RecordActKind.Edit) { Fields = [List] }, desk.Person.Person);
        if (!decided.IsDone)
        {
            return Again(decided.Refusals);
        }

        if (await change(application) is { } refusal)
        {
            return Again([refusal]);
        }

        if (form.Refusals.Count > 0)
        {
            return Again([]);
        }

        desk.Move(application, decided.Value);
        return await desk.SaveAsync(application, Act.EditApplication, done, cancellationToken) ? http.Done($"/staff/applications/{id}/documents", done) : Again([FormRefusals.Stale()]);

        IResult Again(IEnumerable<Refusal> refusals) => http.Again<DocumentsPage>(form, refusals, $"/staff/applications/{id}/documents", new { Id = id });
    }

    private static async Task<IResult> GiveAsync(Guid id, Guid document, ApplicationReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        if (await reader.DocumentAsync(id, document, cancellationToken) is not { } found)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.File(found.Content, "application/pdf", found.Name);
    }

    private static Refusal Of(string code) => new(code, Texts.Both($"document.{code}"), Texts.Both($"document.{code}.do"), "file");
}
