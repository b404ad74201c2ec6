using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Features.Trials.Staff.Fields;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>A trial that charges its participants is refused, and the regulators are told (V73).</summary>
public class FeeTests(FilledRegister running) : IClassFixture<FilledRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task Whoever_submits_a_trial_that_charges_is_refused_and_reported_once_a_day()
    {
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var applicant = await Applicant.ComeAsync(_register, "fee-hospital");
        var id = await applicant.BeginAsync();
        await applicant.WriteAsync(id, Charging());

        for (var tries = 0; tries < 2; tries++)
        {
            await applicant.Colleague.RefusedAsync(await applicant.Colleague.PageAsync(Applicant.At(id, "check")), Applicant.At(id, "submit"), HttpStatusCode.UnprocessableEntity);
        }

        Assert.Equal(RecordState.Draft, (await applicant.StoredAsync(id)).State);
        Assert.Equal(1L, await LettersAsync(reviewer, "fee-hospital"));
        Assert.Equal(1L, await _register.SqlAsync($"select count(*) from work.audit_entry where subject = '{id}' and detail like 'refused: %'"));
        Assert.Equal(0L, await _register.SqlAsync($"select count(*) from work.submitted_copy where application = '{id}'"));
    }

    [Fact]
    public async Task A_program_that_sends_one_is_reported_too_and_nothing_of_it_is_kept()
    {
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var applicant = await Applicant.ComeAsync(_register, "fee-program");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/trials")
        {
            Content = new StringContent(new JsonObject { ["trial"] = DraftTree.Of(Charging()) }.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());

        using var answer = await applicant.Colleague.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(1L, await LettersAsync(reviewer, "fee-program"));
        Assert.Equal(0L, await _register.SqlAsync("select count(*) from work.trial_application where institution = 'fee-program'"));
    }

    private static TrialDataSet Charging()
    {
        var data = Written.Complete();
        return data with { CellGene = data.CellGene with { Payment = ParticipantPayment.Fee } };
    }

    private Task<object?> LettersAsync(Colleague reader, string institution) =>
        _register.SqlAsync($"select count(*) from work.outbox_row where account = '{reader.Person.Account}' and template = 'trial-charges' and values ->> 'institution' = '{institution}'");
}
