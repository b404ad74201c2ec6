using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Reviews;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>A register with one application in each state, brought there by its people through the pages; and everybody of the matrix signed in.</summary>
public sealed class EveryState(TemplateDatabase template) : RunningRegister(template, Holding.ReferenceData)
{
    /// <summary>The institution whose applications they are.</summary>
    public const string Place = "vinmec-times-city";

    /// <summary>Another one.</summary>
    public const string OtherPlace = "jvm";

    /// <summary>A word that stands in every application; who may not see one never reads it.</summary>
    public const string Canary = "ZZCANARY";

    /// <summary>What the applicant wrote into the returned one since, and has not sent.</summary>
    public const string Unsent = "Nghiên cứu tế bào gốc cho người đau gối";

    private const string Nct = "NCT01234567";

    private static readonly byte[] PdfA = "%PDF-1.7\n<pdfaid:part>2</pdfaid:part> %%EOF"u8.ToArray();

    private int _copies;

    /// <summary>The application in each state.</summary>
    public Dictionary<string, Guid> Applications { get; } = [];

    /// <summary>Somebody for each column.</summary>
    internal Dictionary<string, Colleague> People { get; private set; } = [];

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        People = await SignInAsync(Register);
        using var author = await Applicant.ComeAsync(Register, Place);
        using var reviewer = await Colleague.SignInAsync(Register, WorkRole.Reviewer);
        using var approver = await Colleague.SignInAsync(Register, WorkRole.Approver);

        var draft = Applications["draft"] = await DraftAsync(author);
        var submitted = Applications["submitted"] = await CopyAsync(draft);
        await author.Colleague.TakenAsync(await author.Colleague.PageAsync(Applicant.At(submitted, "check")), Applicant.At(submitted, "submit"));
        foreach (var one in new[] { People["reviewer"], People["approver"], reviewer, approver })
        {
            await one.DoAsync(submitted, "no-conflict");
        }

        var inReview = Applications["in-review"] = await CopyAsync(submitted);
        await reviewer.DoAsync(inReview, "start");
        await reviewer.DoAsync(inReview, "comments", ("weight", "advisory"), ("text", "Nên viết ngắn hơn."));
        await reviewer.DoAsync(inReview, "comments", ("weight", "advisory"), ("text", "Nên thêm hình."));
        await reviewer.DoAsync(inReview, "comments/2/settle");
        await reviewer.VerifyAsync(inReview);

        await reviewer.DoAsync(Applications["clarification-requested"] = await CopyAsync(inReview), "clarify");
        var returned = Applications["returned"] = await CopyAsync(inReview);
        await reviewer.DoAsync(returned, "return", ("reason.vi", "Cần sửa tên."));
        await author.SaveAsync(returned, "titles", ("/publicTitle/vi", Unsent));
        await RejectAsync(approver, Applications["rejected"] = await CopyAsync(inReview));
        await approver.DoAsync(Applications["registered"] = await CopyAsync(inReview), "approve");
        var amended = Applications["amended"] = await CopyAsync(inReview);
        await approver.DoAsync(amended, "approve");
        await author.Colleague.TakenAsync(await author.Colleague.PageAsync(Applicant.At(amended)), Applicant.At(amended, "amend"), ("to", "all"));
    }

    /// <summary>Signs somebody in for each column.</summary>
    internal static async Task<Dictionary<string, Colleague>> SignInAsync(StartedRegister register)
    {
        Dictionary<string, Colleague> people = new()
        {
            ["anonymous"] = Colleague.Nobody(register),
            ["hospital-own"] = await Colleague.SignInAsync(register, WorkRole.Applicant, Place),
            ["hospital-other"] = await Colleague.SignInAsync(register, WorkRole.Applicant, OtherPlace),
        };
        foreach (var role in new[] { WorkRole.Reviewer, WorkRole.Approver, WorkRole.Administrator, WorkRole.Auditor })
        {
            people[Web.Api.AskedFor.Code(role)] = await Colleague.SignInAsync(register, role);
        }

        return people;
    }

    /// <summary>A copy of an application as it stands, with numbers of its own, to be spent on an act that is done.</summary>
    internal async Task<Guid> CopyAsync(Guid original)
    {
        var (copy, n) = (Guid.CreateVersion7(), ++_copies);
        await Register.SqlAsync($$"""
            with document as (select d.*, md5(d.id || '{{copy}}')::uuid as made from work.application_document d where application = '{{original}}'),
            source as (select replace(replace(replace(replace(to_jsonb(a)::text, d.id::text, d.made::text), '{{original}}', '{{copy}}'), '{{Nct}}', 'NCT07{{n:000000}}'), coalesce(a.number, '-none-'), 'VNCGT-2026-9{{n:00000}}')::jsonb as row
                from work.trial_application a, document d where a.id = '{{original}}'),
            made as (insert into work.trial_application select (jsonb_populate_record(null::work.trial_application, row)).* from source returning id),
            copies as (insert into work.submitted_copy select (jsonb_populate_record(c, replace(replace(replace(to_jsonb(c)::text, d.id::text, d.made::text), '{{original}}', '{{copy}}'), '{{Nct}}', 'NCT07{{n:000000}}')::jsonb)).*
                from work.submitted_copy c, document d where c.application = '{{original}}')
            insert into work.application_document select (jsonb_populate_record(d, jsonb_build_object('application', '{{copy}}', 'id', x.made))).* from work.application_document d join document x on x.id = d.id
            """);
        return copy;
    }

    private static async Task<Guid> DraftAsync(Applicant author)
    {
        var id = await author.BeginAsync();
        await author.WriteAsync(id, Written.Complete() with { Acronym = Canary });
        using var sent = await author.UploadAsync(Applicant.At(id, "documents"), Applicant.At(id, "documents"), PdfA, "a.pdf", ("kind", "protocol"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        return id;
    }

    // The button stands in the form of returning, with an address of its own.
    private static async Task RejectAsync(Colleague approver, Guid id)
    {
        var page = await approver.PageAsync(Reviewing.Page(id));
        await approver.TakenAsync(page, $"{Reviewing.Page(id)}/reject", ("reason.vi", "Không đủ căn cứ."));
    }
}
