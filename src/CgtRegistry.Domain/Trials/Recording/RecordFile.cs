using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.People;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>One way of a record through review: the first registration, or an amendment of what is registered.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Author">Who began it.</param>
public sealed record RecordRound(RecordState State, PersonId Author)
{
    /// <summary>Who changed it last.</summary>
    public PersonId LastEditor { get; init; } = Author;

    /// <summary>Who submitted it, once somebody did.</summary>
    public PersonId? Submitter { get; init; }

    /// <summary>Who took it into review.</summary>
    public PersonId? Reviewer { get; init; }

    /// <summary>Whether anything changed since it was returned.</summary>
    public bool EditedSinceReturn { get; init; }
    public IReadOnlyList<ReviewComment> Comments { get; init; } = [];

    /// <summary>Why it was returned or rejected, when it was.</summary>
    public Basics.LocalText? Reason { get; init; }

    /// <summary>Whether the person wrote, changed or submitted it.</summary>
    public bool IsWorkOf(PersonId person) => person == Author || person == LastEditor || person == Submitter;
}

/// <summary>
/// The record of one trial in its register: the registration, and beside a registered one the amendment that is under way. The
/// public keeps the last registered version until the amendment is registered too.
/// </summary>
/// <param name="Institution">The institution whose staff register the trial.</param>
/// <param name="Registration">The first registration.</param>
public sealed record RecordFile(InstitutionId Institution, RecordRound Registration)
{
    public RecordRound? Amendment { get; init; }

    /// <summary>Sponsor, sites and facilities: who works there does not review.</summary>
    public IReadOnlyList<InstitutionId> Involved { get; init; } = [];

    /// <summary>Reviewers and approvers who declared a conflict of interest (khai báo xung đột lợi ích).</summary>
    public IReadOnlyList<PersonId> Conflicts { get; init; } = [];

    /// <summary>Reviewers and approvers who stated that they have none.</summary>
    public IReadOnlyList<PersonId> Impartial { get; init; } = [];

    /// <summary>What reviewers have verified, the last last.</summary>
    public IReadOnlyList<Verification> Verifications { get; init; } = [];

    /// <summary>Amendments that have ended, the first first: their comments stay readable.</summary>
    public IReadOnlyList<RecordRound> Ended { get; init; } = [];

    /// <summary>Number of versions the public has seen.</summary>
    public int Versions { get; init; }

    /// <summary>The round people work on now.</summary>
    public RecordRound Open => Amendment ?? Registration;

    /// <summary>The rounds before the open one, the first first.</summary>
    public IReadOnlyList<RecordRound> Earlier => Amendment is null ? Ended : [Registration, .. Ended];

    /// <summary>Whether the public sees the trial.</summary>
    public bool IsPublic => Registration.State is RecordState.Registered;

    /// <summary>Whether the person has a stake in the trial: declared, or by the place where they work.</summary>
    public bool HasConflict(Person person) =>
        Conflicts.Contains(person.Id) || (person.Institution is { } place && (place == Institution || Involved.Contains(place)));

    /// <summary>What was found when somebody looked at a matter last; none while nobody has.</summary>
    public bool? Verified(VerifiedMatter matter) => Verifications.LastOrDefault(v => v.Matter == matter)?.Holds;

    /// <summary>The record after values of it have changed: what was verified of them is to be looked at anew.</summary>
    public RecordFile Changed(IReadOnlyCollection<string> fields) => this with { Verifications = [.. Verifications.Where(v => !fields.Any(v.EndsWith))] };

    /// <summary>The record without answers its applicant has written and not sent.</summary>
    /// <param name="sent">Answers as they were handed over, by the number of the comment.</param>
    public RecordFile WithAnswersSent(IReadOnlyDictionary<int, string> sent) => With(Open with
    {
        Comments = [.. Open.Comments.Select(c => c.Answer == sent.GetValueOrDefault(c.Number) ? c : c with { Answer = sent.GetValueOrDefault(c.Number), State = CommentState.Open })],
    });

    internal RecordFile With(RecordRound round) => Amendment is null ? this with { Registration = round } : this with { Amendment = round };
}
