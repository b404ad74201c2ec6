using CgtRegistry.Web.Features.Authorisations.Staff;
using CgtRegistry.Web.Features.Conditions.Staff;
using CgtRegistry.Web.Features.Contested.Staff;
using CgtRegistry.Web.Features.Coverage.Staff;
using CgtRegistry.Web.Features.Institutions.Staff;
using CgtRegistry.Web.Features.Law.Staff;
using CgtRegistry.Web.Features.Notices.Staff;
using CgtRegistry.Web.Features.Proposals.Staff;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Features.Sources.Staff;
using CgtRegistry.Web.Features.Therapies.Staff;

namespace CgtRegistry.Web.Features.Proposals;

/// <summary>Everything regulators change in the public register: what it needs and the forms it takes.</summary>
internal static class ProposalFeature
{
    public static void AddProposals(this IServiceCollection services)
    {
        services.AddSingleton<RecordVersions>();
        services.AddScoped<ProposalDesk>();
        services.AddScoped<ProposalReader>();
        services.AddScoped<DraftingDesk>();
        services.AddScoped<Foresight>();
    }

    public static void MapProposals(this IEndpointRouteBuilder app)
    {
        app.MapProposalDecisions();
        GrantAuthorisation.Map(app);
        DecideAuthorisation.Map(app);
        VaryAuthorisationForm.Map(app);
        IssueNotice.Map(app);
        LiftNotice.Map(app);
        ChangeInstitution.Map(app);
        WriteInstitution.Map(app);
        DeclareCoverage.Map(app);
        EnterSource.Map(app);
        EnterContradiction.Map(app);
        WriteTherapy.Map(app);
        WriteCondition.Map(app);
        WriteInstrument.Map(app);
        WriteEffect.Map(app);
        WriteProvision.Map(app);
        CorrectWording.Map(app);
    }
}
