using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Features.Trials.Staff.Steps;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>Hospital staff at work on applications, through pages and forms.</summary>
internal sealed class Applicant(StartedRegister register, Colleague colleague) : IDisposable
{
    public Colleague Colleague { get; } = colleague;

    public static async Task<Applicant> ComeAsync(StartedRegister register, string institution = "hospital") =>
        new(register, await Colleague.SignInAsync(register, WorkRole.Applicant, institution));

    public static string At(Guid id, string? rest = null) => $"/vi/staff/applications/{id}{(rest is null ? "" : "/" + rest)}";

    /// <summary>Begins an application from nothing.</summary>
    public async Task<Guid> BeginAsync() =>
        IdIn(await Colleague.TakenAsync(await Colleague.PageAsync("/vi/staff/applications/new"), "/vi/staff/applications/begin"));

    /// <summary>Begins an application from a file.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string address, string form, byte[] content, string name, params (string Name, string Value)[] values)
    {
        var page = await Colleague.PageAsync(address);
        var token = page.QuerySelector($"form[action='{form}'] input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var version = page.QuerySelector($"form[action='{form}'] input[name='version']")?.GetAttribute("value");
        var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (field, value) in version is null ? values : [.. values, ("version", version)])
        {
            body.Add(new StringContent(value), field);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, "file", name);
        return await Colleague.SendAsync(new HttpRequestMessage(HttpMethod.Post, form) { Content = body });
    }

    /// <summary>Sends a step with some values; the address it leads to.</summary>
    public async Task<string> SaveAsync(Guid id, string step, params (string Name, string? Value)[] values) =>
        await Colleague.TakenAsync(await StepAsync(id, step), At(id, step), values);

    public Task<IHtmlDocument> StepAsync(Guid id, string step) => Colleague.PageAsync(At(id, step));

    /// <summary>Writes a whole data set, step by step.</summary>
    public async Task WriteAsync(Guid id, TrialDataSet data)
    {
        foreach (var step in ApplicationSteps.All)
        {
            var stored = await StoredAsync(id);
            var wanted = StepValues.AsForm(new WrittenStep(Copy(stored, data)), step).Values;
            await SaveAsync(id, step.Code, [.. wanted.SelectMany(v => v.Value.Select(one => (v.Key, (string?)one)))]);
        }

        await SaveAsync(id, "product", ("classify", "true"));
    }

    /// <summary>The application as it is stored.</summary>
    public async Task<TrialApplication> StoredAsync(Guid id)
    {
        await using var work = register.Get<Workplace>().Open(Acting.System);
        return work.Set<TrialApplication>().Single(a => a.Id == id);
    }

    /// <summary>Changes an application past the pages, as the review side does.</summary>
    public async Task ReviewAsync(Guid id, Func<RecordFile, RecordFile> act)
    {
        var application = await StoredAsync(id);
        var file = act(application.File);
        ClockMark[] clock = [.. application.Clock, new(register.Clock.GetUtcNow(), file.Open.State)];
        await register.SqlAsync($"update work.trial_application set file = '{Json(file)}', clock = '{Json(clock)}', state = '{Web.Api.AskedFor.Code(file.Open.State)}', version = version + 1 where id = '{id}'");
    }

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, Web.Persistence.RecordJson.Options).Replace("'", "''", StringComparison.Ordinal);

    public static Guid IdIn(string address) => Guid.Parse(address.Split('/')[4].Split('?')[0]);

    public void Dispose() => Colleague.Dispose();

    private static TrialApplication Copy(TrialApplication stored, TrialDataSet data) => new()
    {
        Id = stored.Id,
        Institution = stored.Institution,
        State = stored.State,
        File = stored.File,
        Data = data,
        Investigator = new InvestigatorName("Nguyễn Văn A", "TS"),
        CreatedAt = stored.CreatedAt,
        ChangedAt = stored.ChangedAt,
    };
}
