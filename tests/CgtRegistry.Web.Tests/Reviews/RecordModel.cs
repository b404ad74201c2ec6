using CgtRegistry.Domain.Trials.Recording;
using static CgtRegistry.Domain.Trials.Recording.RecordState;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>An act that was acknowledged.</summary>
/// <param name="Version">The version it was sent from; it made the next one.</param>
/// <param name="Act">The last part of its address.</param>
/// <param name="By">Who did it.</param>
/// <param name="Word">What was written by it, when it writes.</param>
internal sealed record Acknowledged(int Version, string Act, Guid By, string? Word);

/// <summary>The way of a record as the law of registration draws it, written a second time and simply: what was acknowledged is walked along it.</summary>
internal sealed class RecordModel
{
    private readonly HashSet<Guid> _conflicts = [];
    private bool _isAmendment;
    private Guid? _reviewer;
    private string? _registered;

    public RecordState State { get; private set; } = Draft;

    public string? Word { get; private set; }

    public int Registrations { get; private set; }

    /// <summary>Versions the public can tell apart: an amendment that changes nothing adds none on the same day.</summary>
    public int Versions { get; private set; }

    /// <summary>Takes the next acknowledged act; why it should have been refused, or none.</summary>
    public string? Take(Acknowledged done)
    {
        var (before, barred) = (State, _conflicts.Contains(done.By) && IsReviewers(done.Act));
        var taken = done.Act switch
        {
            "titles" => Write(State is Draft or Returned or ClarificationRequested, done.Word),
            "submit" => Go(State is Draft or Returned, Submitted),
            "take-back" => Go(State is Submitted, Draft),
            "start" => Go(State is Submitted, InReview) && Note(() => _reviewer = done.By),
            "comments" or "settle" => State is InReview,
            "clarify" => Go(State is InReview, ClarificationRequested),
            "answer" => State is ClarificationRequested or Returned,
            "send-answers" => Go(State is ClarificationRequested, InReview),
            "return" => Go(State is InReview, Returned),
            "reject" => _reviewer != done.By && Go(State is InReview, Rejected),
            "approve" => _reviewer != done.By && Go(State is InReview, Registered) && Note(Register),
            "amend" => Go(State is Registered || (State is Rejected && _isAmendment), Draft) && Note(() => (_isAmendment, _reviewer) = (true, null)),
            "drop-amendment" => _isAmendment && Go(State is Draft or Returned or Rejected, Registered) && Note(() => (_isAmendment, Word) = (false, _registered)),
            "conflict" => State is Submitted or InReview or ClarificationRequested && Note(() => _conflicts.Add(done.By)),
            "no-conflict" => State is Submitted or InReview or ClarificationRequested && !barred,
            _ => false,
        };
        return taken && !barred ? null : $"version {done.Version}: {done.Act} by {done.By} was taken of a record that was {before}";
    }

    private static bool IsReviewers(string act) => act is "start" or "comments" or "settle" or "clarify" or "return" or "reject" or "approve" or "no-conflict";

    private bool Go(bool may, RecordState to)
    {
        State = may ? to : State;
        return may;
    }

    private bool Write(bool may, string? word)
    {
        Word = may ? word : Word;
        return may;
    }

    private void Register() =>
        (_isAmendment, _registered, Registrations, Versions) = (false, Word, Registrations + 1, Registrations == 0 || _registered != Word ? Versions + 1 : Versions);

    private static bool Note(Action change)
    {
        change();
        return true;
    }
}
