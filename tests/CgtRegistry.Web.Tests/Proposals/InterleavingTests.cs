using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Proposing;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>However four colleagues take turns, nobody confirms their own work, and nothing that moved is overwritten (promises R4 and R26).</summary>
public class InterleavingTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private const int Turns = 1_000;
    private const int Places = 3;
    private const int AtOnce = 4;

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task A_thousand_turns_leave_no_self_approval_and_no_lost_update()
    {
        await _register.PublishAsync([A.Source(), .. Enumerable.Range(0, Places).Select(n => A.Institution($"place-{n}"))]);
        var first = _register.Picture.Version;
        var staff = new List<SignedInPerson>();
        foreach (var role in new[] { WorkRole.Reviewer, WorkRole.Approver, WorkRole.Approver, WorkRole.Approver })
        {
            using var colleague = await Colleague.SignInAsync(_register, role);
            staff.Add(colleague.Person);
        }

        var proposals = new System.Collections.Concurrent.ConcurrentQueue<Guid>();
        await Task.WhenAll(staff.Select((person, at) => TakeTurnsAsync(person, new Random(at), proposals)));

        var rows = await RowsAsync();
        var confirmed = rows.Where(r => r.State is ProposalState.Confirmed).ToList();
        Assert.NotEmpty(confirmed);
        Assert.Contains(rows, r => r.State is ProposalState.Refused);
        Assert.Contains(rows, r => r.State is ProposalState.Withdrawn);
        Assert.All(rows.Where(r => r.State is ProposalState.Confirmed or ProposalState.Refused), r => Assert.NotEqual(r.Proposer, r.Decider));
        Assert.Equal(confirmed.Count, confirmed.Select(r => r.Publication).Distinct().Count());
        Assert.Equal(confirmed.Count, _register.Picture.Version - first);
        Assert.Equal(confirmed.Count, Convert.ToInt32(await _register.SqlAsync("select count(*) from work.audit_entry where act = 'decide-proposal' and publication is not null"), System.Globalization.CultureInfo.InvariantCulture));

        // Each confirmed change wrote the version after the one it was made from: none was made over another's head.
        var written = confirmed.GroupBy(r => r.Records[0].Record).ToList();
        Assert.All(written, place => Assert.Equal(Enumerable.Range(1, place.Count()), place.OrderBy(r => r.Publication).Select(r => r.Content.Changes[0].Version!.Value)));
        Assert.Equal(confirmed.Count + Places, Convert.ToInt32(await _register.SqlAsync("select sum(version) from record_row where kind = 'Institution'"), System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task TakeTurnsAsync(SignedInPerson person, Random dice, System.Collections.Concurrent.ConcurrentQueue<Guid> proposals)
    {
        for (var turn = 0; turn < Turns / AtOnce; turn++)
        {
            await using var work = _register.Get<Workplace>().Open(new Acting(person, "system"));
            var desk = new ProposalDesk(work, new SignedIn(new Accessor(person)), _register.Get<LiveRegister>(), _register.Get<RecordVersions>(), _register.Clock);
            var open = proposals.ToArray();
            var one = open.Length == 0 ? Guid.Empty : open[^(1 + dice.Next(Math.Min(6, open.Length)))];
            switch (dice.Next(4))
            {
                case 0 or 1 when dice.Next(2) == 0:
                    proposals.Enqueue((await desk.ProposeAsync(Change(person, dice, turn), await desk.PictureAsync(default), default)).Value?.Id ?? Guid.Empty);
                    break;
                case 0 or 1:
                    await desk.ConfirmAsync(one, default);
                    break;
                case 2:
                    await desk.RefuseAsync(one, A.Text, default);
                    break;
                default:
                    await desk.WithdrawAsync(one, default);
                    break;
            }
        }
    }

    private static WrittenChange Change(SignedInPerson person, Random dice, int turn) =>
        new(new(Guid.CreateVersion7(), []), PublicationKind.InstitutionChanged, A.Text, [A.Institution($"place-{dice.Next(Places)}", $"{person.Pseudonym} {turn}")]);

    private async Task<List<ProposalRow>> RowsAsync()
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        return await work.Set<ProposalRow>().AsNoTracking().ToListAsync();
    }

    private sealed class Accessor(SignedInPerson person) : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; } = new DefaultHttpContext { User = SignedIn.PrincipalOf(person) };
    }
}
