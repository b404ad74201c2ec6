using System.Text;
using AngleSharp.Html.Dom;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Features.Trials.Import.Staff;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Imports;

/// <summary>Regulators at work on files of trial records, through pages and forms.</summary>
internal static class Importing
{
    public const string New = "/vi/staff/imports/new";

    public static string At(Guid id, string? act = null) => $"/vi/staff/imports/{id}{(act is null ? "" : "/" + act)}";

    public static byte[] Lines(params string[] records) => Encoding.UTF8.GetBytes(string.Join('\n', records));

    /// <summary>Sends a file; nobody says of which format it is, unless given.</summary>
    public static Task<HttpResponseMessage> SendFileAsync(this Colleague colleague, StartedRegister register, byte[] content, string name = "studies.ndjson", string format = "") =>
        new Applicant(register, colleague).UploadAsync(New, New, content, name, ("format", format));

    /// <summary>Sends a file that must be read.</summary>
    public static async Task<Guid> SentAsync(this Colleague colleague, StartedRegister register, params string[] records)
    {
        using var answer = await colleague.SendFileAsync(register, Lines(records));
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1].Split('?')[0]);
    }

    /// <summary>Keeps a file past the form, of which a person may send few a minute.</summary>
    public static async Task<Guid> KeptAsync(this Colleague colleague, StartedRegister register, params string[] records)
    {
        var (content, format) = (Lines(records), TrialFormats.Of("ctgov-json"));
        var (read, _) = await register.Get<TrialReadings>().ReadAsync(format, content, CancellationToken.None);
        var file = new UploadedTrialFile
        {
            Id = Guid.CreateVersion7(),
            Name = "studies.ndjson",
            Format = format.Name,
            Bytes = content.Length,
            Sha256 = "",
            Uploader = colleague.Person.Account,
            UploaderPseudonym = colleague.Person.Pseudonym,
            At = register.Clock.Now,
            State = TrialFileState.Checked,
            Reading = read!.Reading,
            ReadAt = register.Clock.Now,
        };
        await using var work = register.Get<Workplace>().Open(new Acting(colleague.Person, "system"));
        work.Add(file);
        work.Add(new UploadedTrialContent { File = file.Id, Content = content, Numbers = read.Numbers });
        await work.ActAsync(new Acted(Web.Accounts.Act.UploadImport, "trial-file", file.Id.ToString()));
        return file.Id;
    }

    /// <summary>Presses a button of the file's page.</summary>
    public static async Task PressAsync(this Colleague colleague, Guid id, string act) => await colleague.TakenAsync(await colleague.PageAsync(At(id)), At(id, act));

    /// <summary>A file somebody sent and handed on.</summary>
    public static async Task<Guid> WaitingAsync(this StartedRegister register, params string[] records)
    {
        using var reviewer = await Colleague.SignInAsync(register, WorkRole.Reviewer);
        var id = await reviewer.SentAsync(register, records);
        await reviewer.PressAsync(id, "hand-on");
        return id;
    }

    /// <summary>Posts an act as somebody whose page has no button for it.</summary>
    public static async Task<HttpResponseMessage> ForceAsync(this Colleague colleague, StartedRegister register, Guid id, string act)
    {
        var token = (await colleague.PageAsync("/vi/staff/account")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var version = (await register.FileAsync(id)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return await colleague.SendAsync(new HttpRequestMessage(HttpMethod.Post, At(id, act)) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("version", version)]) });
    }

    /// <summary>Waits until the program has done what is left to do with a file, doing it itself where nothing else is at it.</summary>
    public static async Task<UploadedTrialFile> EndedAsync(this StartedRegister register, Guid id)
    {
        while (!await register.Get<TakingIn>().DoAsync(id, CancellationToken.None))
        {
            await Task.Yield();
        }

        return await register.FileAsync(id);
    }

    public static async Task<UploadedTrialFile> FileAsync(this StartedRegister register, Guid id)
    {
        await using var work = register.Get<Workplace>().Open(Acting.System);
        return await work.Set<UploadedTrialFile>().AsNoTracking().SingleAsync(f => f.Id == id);
    }

    public static async Task<long> HeldAsync(this StartedRegister register, string numbers) =>
        (long)(await register.SqlAsync($"select count(*) from registration_row where number like '{numbers}'"))!;

    public static string Words(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
