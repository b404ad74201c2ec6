using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>
/// Makes an approved application public: its number, its record in the register, the hash of the investigator's name, the letters,
/// all in the one transaction that also says who approved.
/// </summary>
internal sealed class Registering(WorkDb work, Workplace workplace, LiveRegister live, RecordVersions versions, ReviewDesk desk, SignedIn signedIn)
{
    private const int SaltBytes = 32;

    /// <summary>Registers what was approved.</summary>
    /// <param name="application">The application as it was judged.</param>
    /// <param name="approved">Its record after approval.</param>
    /// <param name="cancellationToken">Ends the act before anything is public.</param>
    /// <exception cref="StaleRecordException">What is public of the trial changed in the same moment; nothing was saved.</exception>
    public async Task<TrialId> RegisterAsync(TrialApplication application, RecordFile approved, CancellationToken cancellationToken)
    {
        await live.RefreshAsync(cancellationToken);
        var (register, today, round) = (live.Current, desk.Today, application.File.Open);
        var number = application.Number is { } given ? new TrialId(given) : await work.NextTrialNumberAsync(today.Year, cancellationToken);
        var before = register.Trials.GetValueOrDefault(number);
        var here = new RegisteredHere(before?.Registration?.On ?? today, today, today, await CommitToNameAsync(application.Investigator, number, before, cancellationToken));
        var trial = DataSetPublished.As(number, WithDayOfResults(application.Data, today), here, before, register);

        application.Number = number.Value;
        application.RegisteredCopy = await work.Set<SubmittedCopy>().Where(c => c.Application == application.Id).MaxAsync(c => (int?)c.Number, cancellationToken);
        desk.Move(application, approved);
        await work.TellAsync(application, round, desk.Person.Id, "trial-registered", cancellationToken);
        IReadOnlyList<IPublicRecord> records = [.. Sources(register), trial, .. DataSetPublished.Continued(number, application.Data, register).Select(t => DataSetPublished.EndedIn(t, number))];
        var madeFrom = await versions.InPictureAsync(records.Select(r => r.Ref), register.Version, cancellationToken);
        await work.PublishAsync(
            new Publication(before is null ? PublicationKind.TrialRegistered : PublicationKind.TrialAmended, signedIn.Required.Actor, Reason(number, before)),
            records.Select(r => (r, (int?)(madeFrom.TryGetValue(r.Ref, out var version) ? version : 0))),
            new Acted(Act.ApproveApplication, "application", application.Id.ToString(), application.Institution, $"{number} version {approved.Versions}"),
            _ => { },
            cancellationToken);
        return number;
    }

    // A name that did not change keeps its hash, so that a new version does not look like a new person.
    private async Task<string?> CommitToNameAsync(InvestigatorName? name, TrialId number, Trial? before, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name?.FullName))
        {
            return null;
        }

        if (before?.Registration?.Investigator is { } known && await InvestigatorNames.FindAsync(workplace, known, cancellationToken) is { } kept && (kept.FullName, kept.Degree) == (name.FullName, name.Degree))
        {
            return known;
        }

        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var commitment = Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(name.FullName.Normalize(NormalizationForm.FormC))]));
        work.Add(new PublishedInvestigator { Commitment = commitment, Number = number.Value, Salt = salt, FullName = name.FullName, Degree = name.Degree });
        return commitment;
    }

    private static TrialDataSet WithDayOfResults(TrialDataSet data, DateOnly today) =>
        data.Results is { PostedOn: null } results && new[] { results.Summary, results.Baseline, results.ParticipantFlow, results.AdverseEvents, results.Outcomes }.Any(t => t is { IsEmpty: false })
            ? data with { Results = results with { PostedOn = today } }
            : data;

    private static LocalText Reason(TrialId number, Trial? before) => before is null
        ? new LocalText($"Đăng ký thử nghiệm {number} sau thẩm định.", $"Registered trial {number} after review.")
        : new LocalText($"Đăng ký bản sửa đổi của thử nghiệm {number} sau thẩm định.", $"Registered an amendment of trial {number} after review.");

    // A register without reference data still names itself as the source.
    private static IEnumerable<IPublicRecord> Sources(Register register) => register.Sources.ContainsKey(DataSetPublished.Source) ? [] :
    [
        new Source
        {
            Id = DataSetPublished.Source,
            Kind = SourceKind.OtherRegister,
            Publisher = "CgtRegistry",
            Title = "Trials registered in this register (VNCGT)",
            Language = "vi",
            Note = new LocalText("Hồ sơ do bên đăng ký tự khai, được cơ quan quản lý thẩm định trước khi đăng ký. Đã đăng ký không có nghĩa là được phê duyệt.", "Declared by whoever registers and reviewed before registration. Registered does not mean approved."),
        },
    ];
}
