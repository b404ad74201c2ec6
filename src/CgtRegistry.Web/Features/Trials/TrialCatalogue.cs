using System.Runtime.CompilerServices;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>
/// The index of all trials, own records and those of registries, kept up with publications. The database stays the truth; the
/// index says up to which publication it has read, and is replaced as a whole.
/// </summary>
internal sealed class TrialCatalogue(LiveRegister live, RegistrationStore store) : IDisposable
{
    private const int MostTrialsAtOnce = 20;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private State _state = new(TrialIndex.Empty, null, Alternatives.None, 0);

    /// <summary>The index as it is now; empty until the first reading of the database has ended.</summary>
    public TrialIndex Index => _state.Index;

    /// <summary>Words that mean the same, from the glossary.</summary>
    public Alternatives Alternatives => _state.Alternatives;

    /// <summary>The names of a picture, as trials are tied to them.</summary>
    public TrialNames NamesOf(Register picture) => _state.Names is { } names && names.StandsFor(picture) ? names : new TrialNames(picture);

    /// <summary>Whether the database has been read once.</summary>
    public bool IsReady => _state.Names is not null;

    /// <summary>Takes in what has been published since, building a new index where changes are many.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            if (!await ReadOnAsync(cancellationToken))
            {
                var (picture, last) = (live.Current, live.Last);
                var names = _state.Names?.StandsFor(picture) is true ? _state.Names : new TrialNames(picture);
                _state = new State(await TrialIndex.BuildAsync(EntriesAsync(names, cancellationToken)), names, names.Alternatives(), last.Number);
                _ready.TrySetResult();
            }
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>Takes in what has been published since, unless a new index has to be built for it.</summary>
    public async Task<bool> TryReadOnAsync(CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            return await ReadOnAsync(cancellationToken);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>Ends when the database has been read once.</summary>
    /// <exception cref="NotYetReadyException">It takes longer than somebody should wait.</exception>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _ready.Task.WaitAsync(LongestWait, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new NotYetReadyException(LongestWait);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _refreshing.Dispose();

    private async IAsyncEnumerable<TrialEntry> EntriesAsync(TrialNames names, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var own = names.Register.Trials.Keys.ToDictionary(id => id, _ => new List<RegistrationCard>());
        await foreach (var cards in Trials(store.CardsAsync(cancellationToken)))
        {
            if (names.OwnTrialOf(cards.Select(c => c.Card)) is { } trial)
            {
                own[trial.Id].AddRange(cards);
            }
            else
            {
                yield return names.Entry(cards[0].Trial, null, cards);
            }
        }

        foreach (var (id, cards) in own)
        {
            yield return names.Entry(id.Value, names.Register.Trials[id], cards);
        }
    }

    // When records were brought together or parted, trials may have vanished; when names changed, ties may be others.
    private async Task<bool> ReadOnAsync(CancellationToken cancellationToken)
    {
        var (state, last) = (_state, live.Last);
        if (state.Names is not { } before || NamesNow(before, live.Current) is not { } names || last.Number < state.Publication || await store.WasLinkedAfterAsync(state.Publication, cancellationToken))
        {
            return false;
        }

        var changed = new List<TrialEntry>();
        var touched = names.Changed.Select(t => t.Id).ToHashSet();
        var joined = new List<string>();
        await foreach (var cards in Trials(store.CardsChangedAfterAsync(state.Publication, cancellationToken)))
        {
            if (changed.Count + state.Index.Changes >= TrialIndex.ManyChanges)
            {
                return false;
            }

            if (names.Now.OwnTrialOf(cards.Select(c => c.Card)) is { } trial)
            {
                touched.Add(trial.Id);
            }
            else
            {
                changed.Add(names.Now.Entry(cards[0].Trial, null, cards));
            }
        }

        foreach (var trial in touched.Select(id => names.Now.Register.Trials[id]))
        {
            var cards = await store.CardsOfNumbersAsync(TrialNames.NumbersOf(trial), cancellationToken);
            changed.Add(names.Now.Entry(trial.Id.Value, trial, cards));
            joined.AddRange(cards.Select(c => c.Trial).Where(id => id != trial.Id.Value));
        }

        _state = state with { Index = changed.Count == 0 ? state.Index : state.Index.With(changed, joined.Distinct()), Names = names.Now, Publication = last.Number };
        return true;
    }

    // A trial registered here is found at once, together with the records of its other numbers.
    private static (TrialNames Now, IReadOnlyList<Trial> Changed)? NamesNow(TrialNames before, Register picture) =>
        before.StandsFor(picture) ? (before, [])
        : before.ChangedIn(picture) is { Count: > 0 and <= MostTrialsAtOnce } changed ? (new TrialNames(picture), changed)
        : null;

    private static async IAsyncEnumerable<IReadOnlyList<RegistrationCard>> Trials(IAsyncEnumerable<RegistrationCard> cards)
    {
        List<RegistrationCard> trial = [];
        await foreach (var card in cards)
        {
            if (trial.Count > 0 && trial[0].Trial != card.Trial)
            {
                yield return trial;
                trial = [];
            }

            trial.Add(card);
        }

        if (trial.Count > 0)
        {
            yield return trial;
        }
    }

    private sealed record State(TrialIndex Index, TrialNames? Names, Alternatives Alternatives, long Publication);
}
