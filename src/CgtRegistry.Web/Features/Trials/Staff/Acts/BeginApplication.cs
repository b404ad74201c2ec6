using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff.Acts;

/// <summary>Begins an application: from nothing, as a copy of an own one, from a record the register holds, or from a file.</summary>
internal static class BeginApplication
{
    private const string Page = "/staff/applications/new";

    // The file itself, and the form around it.
    private const long MostSent = RecordFileReading.MostBytes + (16 * 1024);

    public static void MapBeginApplication(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/applications/begin", Act.CreateApplication, (ApplicationDesk desk, PostedForm _, HttpContext http, CancellationToken ct) => BeginAsync(http, desk, new TrialDataSet(), "nothing", ct));
        app.MapForm("/staff/applications/begin-copy", Act.CreateApplication, CopyAsync);
        app.MapForm("/staff/applications/begin-number", Act.CreateApplication, FromNumberAsync);
        app.MapForm("/staff/applications/begin-file", Act.CreateApplication, FromFileAsync, MostSent);
    }

    /// <summary>A new application of the person's institution; nothing is saved yet.</summary>
    public static TrialApplication New(ApplicationDesk desk, TrialDataSet data)
    {
        var person = desk.Person.Person;
        return new TrialApplication
        {
            Id = Guid.CreateVersion7(desk.Now),
            Institution = desk.Person.Institution!,
            State = RecordState.Draft,
            File = new RecordFile(new InstitutionId(desk.Person.Institution!), new RecordRound(RecordState.Draft, person.Id)),
            Data = data,
            CreatedAt = desk.Now,
            ChangedAt = desk.Now,
            Clock = [new ClockMark(desk.Now, RecordState.Draft)],
        };
    }

    private static async Task<IResult> BeginAsync(HttpContext http, ApplicationDesk desk, TrialDataSet data, string from, CancellationToken cancellationToken)
    {
        var application = New(desk, data);
        desk.Add(application);
        await desk.SaveAsync(application, Act.CreateApplication, from, cancellationToken);
        return http.Done($"/staff/applications/{application.Id}/{Steps.ApplicationSteps.All[0].Code}", "application-begun");
    }

    // What belongs to the other trial alone stays with it: numbers, results, the course.
    private static async Task<IResult> CopyAsync(PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        Guid.TryParse(form.Text("copy"), out var id) && await desk.FindAsync(id, cancellationToken) is { } original
            ? await BeginAsync(http, desk, original.Data with { ProtocolNumber = null, SecondaryNumbers = [], Results = new(), StatusRows = [] }, "copy", cancellationToken)
            : Again(http, form, FormRefusals.NotOffered("copy"));

    private static async Task<IResult> FromNumberAsync(PostedForm form, ApplicationDesk desk, RegistrationStore store, HttpContext http, CancellationToken cancellationToken)
    {
        var asked = form.Required("number", Texts.Both("application.number"));
        if (form.Refusals.Count > 0)
        {
            return Again(http, form);
        }

        if (asked.Length > 100 || RegistryNumber.Read(asked) is not { } number)
        {
            return Again(http, form, Of("no-registry-number", "number"));
        }

        var held = await store.OfTrialsAsync([.. await store.TrialsOfAsync(number, cancellationToken)], cancellationToken);
        return (held.FirstOrDefault(h => h.Registration.Number == number.Value) ?? held.FirstOrDefault()) is { } record
            ? await BeginAsync(http, desk, DataSetTakenOver.From(record.Registration), record.Registration.Number, cancellationToken)
            : Again(http, form, Of("record-not-held", "number"));
    }

    private static async Task<IResult> FromFileAsync(PostedForm form, ApplicationDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            return Again(http, form, FormRefusals.Missing("file", Texts.Both("application.file")));
        }

        await using var content = file.OpenReadStream();
        var (records, refusal) = RecordFileReading.Read(content);
        if (refusal is not null)
        {
            return Again(http, form, refusal);
        }

        var which = form.Text("which");
        var chosen = which is null ? records : [.. records.Where(r => string.Equals(r.Number, which, StringComparison.OrdinalIgnoreCase))];
        return chosen.Count == 1
            ? await BeginAsync(http, desk, DataSetTakenOver.From(chosen[0]), chosen[0].Number, cancellationToken)
            : Again(http, form, RecordFileReading.Choose(records));
    }

    private static IResult Again(HttpContext http, PostedForm form, params Refusal[] refusals) => http.Again<NewApplicationPage>(form, refusals, Page);

    private static Refusal Of(string code, string field) => new(code, Texts.Both($"application.{code}"), Texts.Both($"application.{code}.do"), field);
}
