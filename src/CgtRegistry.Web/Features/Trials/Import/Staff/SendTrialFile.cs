using CgtRegistry.Domain.Basics;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Reports.Sending;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>Takes a file of trial records and reads it on trial: the report stands on the page it leads to.</summary>
internal static class SendTrialFile
{
    private const string Page = "/staff/imports/new";

    // The file itself, and the form around it.
    private static readonly long MostSent = ImportLimits.Default.PackedBytes + (64 * 1024);

    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(30);

    public static void MapSendTrialFile(this IEndpointRouteBuilder app) => app.MapForm("/staff/imports/new", Act.UploadImport, SendAsync, MostSent);

    /// <summary>Answers that another file is being read; it takes seconds.</summary>
    public static async Task<IResult> BusyAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = ((int)ComeBackAfter.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "overloaded");
        return Results.Empty;
    }

    private static async Task<IResult> SendAsync(PostedForm form, TrialFileDesk desk, TrialReadings readings, ImportQuota quota, SignedIn signedIn, HttpContext http, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return Again(FormRefusals.Missing("file", Texts.Both("staff-import.file")));
        }

        if (file.Length > ImportLimits.Default.PackedBytes)
        {
            return Again(TrialFileRefusalTexts.Of("file-too-large"));
        }

        if (form.Text("format") is { } asked && TrialFormats.All.All(f => f.Name != asked))
        {
            return Again(FormRefusals.NotOffered("format"));
        }

        using var turn = await readings.TryTakeTurnAsync();
        if (turn is null)
        {
            return await BusyAsync(http);
        }

        if (quota.Take(signedIn.Required.Account) is { } wait)
        {
            return await ReportLimits.TooOftenAsync(http, wait);
        }

        var content = new byte[file.Length];
        await using (var sent = file.OpenReadStream())
        {
            await sent.ReadExactlyAsync(content, cancellationToken);
        }

        var (format, refused) = form.Text("format") is { } chosen ? (TrialFormats.Of(chosen), null) : FormatRecognition.Of(content);
        if (format is null)
        {
            return Again(TrialFileRefusalTexts.Of(refused ?? "format-unknown"));
        }

        var (read, rule) = await readings.ReadAsync(format, content, cancellationToken);
        if (rule is not null)
        {
            return Again(TrialFileRefusalTexts.Of(rule));
        }

        var kept = await desk.KeepAsync(TrialImporter.NameOf(file.FileName), format, content, read!, cancellationToken);
        return kept.IsDone ? http.Done($"/staff/imports/{kept.Value.Id}", "import-read") : FormEndpoints.Refused(Access.Forbidden);

        IResult Again(Refusal why) => http.Again<SendTrialFilePage>(form, [why], Page);
    }
}
