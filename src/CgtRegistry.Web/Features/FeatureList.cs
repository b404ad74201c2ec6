using CgtRegistry.Web.Features.Accounts;
using CgtRegistry.Web.Features.Accounts.Keeping;
using CgtRegistry.Web.Features.Accounts.Letters;
using CgtRegistry.Web.Features.Accounts.Own;
using CgtRegistry.Web.Features.Audit;
using CgtRegistry.Web.Features.Authorisations;
using CgtRegistry.Web.Features.Check;
using CgtRegistry.Web.Features.Classify;
using CgtRegistry.Web.Features.Conditions;
using CgtRegistry.Web.Features.Contested;
using CgtRegistry.Web.Features.Data;
using CgtRegistry.Web.Features.Desk;
using CgtRegistry.Web.Features.Feeds;
using CgtRegistry.Web.Features.Fhir;
using CgtRegistry.Web.Features.History;
using CgtRegistry.Web.Features.Inbox;
using CgtRegistry.Web.Features.Inbox.Staff;
using CgtRegistry.Web.Features.Institutions;
using CgtRegistry.Web.Features.Law;
using CgtRegistry.Web.Features.Law.Comparing;
using CgtRegistry.Web.Features.Law.Finding;
using CgtRegistry.Web.Features.Law.Import;
using CgtRegistry.Web.Features.Law.Reading;
using CgtRegistry.Web.Features.Law.Techniques;
using CgtRegistry.Web.Features.Notices;
using CgtRegistry.Web.Features.Proposals;
using CgtRegistry.Web.Features.Registry;
using CgtRegistry.Web.Features.Reports.Sending;
using CgtRegistry.Web.Features.Reports.Staff;
using CgtRegistry.Web.Features.Search;
using CgtRegistry.Web.Features.Sources;
using CgtRegistry.Web.Features.Therapies;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Features.Trials.Import.Staff;
using CgtRegistry.Web.Features.Trials.Review;
using CgtRegistry.Web.Features.Trials.Staff;
using CgtRegistry.Web.Features.Trials.Staff.Programs;
using CgtRegistry.Web.Features.Trials.Versions;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Seed;

namespace CgtRegistry.Web.Features;

/// <summary>Every feature of the register: what it needs and the addresses it answers.</summary>
internal static class FeatureList
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<LicensingReader>();
        services.AddSingleton(provider => RuleFiles.Book(provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<ClassifyReader>();
        services.AddSingleton<InstitutionReader>();
        services.AddSingleton<TherapyReader>();
        services.AddSingleton<ConditionReader>();
        services.AddSingleton<AuthorisationReader>();
        services.AddSingleton<InstrumentReader>();
        services.AddSingleton<ImpactReader>();
        services.AddSingleton<LawImporter>();
        services.AddSingleton<LawTextReader>();
        services.AddSingleton<CitationLinks>();
        services.AddSingleton(provider => new Prepared(provider.GetRequiredService<CitationLinks>().Prepare));
        services.AddSingleton(new Prepared(register => _ = register.Names));
        services.AddSingleton(new Prepared(register => _ = AppendixChanges.Of(HeldTechniques.In(register).Chapters).All));
        services.AddSingleton<LawSearchReader>();
        services.AddSingleton<InstrumentTextReader>();
        services.AddSingleton<ComparisonReader>();
        services.AddSingleton<TechniqueReader>();
        services.AddSingleton<TechniqueComparisonReader>();
        services.AddSingleton<TrialCatalogue>();
        services.AddHostedService<CatalogueKeeper>();
        services.AddSingleton<TrialReader>();
        services.AddSingleton<TrialPastReader>();
        services.AddSingleton<TrialLinker>();
        services.AddSingleton<TrialImporter>();
        services.AddSingleton<TrialFileFindings>();
        services.AddSingleton<TrialImportReader>();
        services.AddTrialFiles();
        services.AddApplications();
        services.AddSingleton<StudyFinder>();
        services.AddSingleton<ExportPlaces>();
        services.AddSingleton<DataReader>();
        services.AddSingleton<NoticeReader>();
        services.AddSingleton<SourceReader>();
        services.AddSingleton<StatementReader>();
        services.AddSingleton<ContradictionReader>();
        services.AddSingleton<HistoryReader>();
        services.AddSingleton<SearchReader>();
        services.AddSingleton<ChangesReader>();
        services.AddSingleton<FeedReader>();
        services.AddProposals();
        services.AddReviews();
        services.AddScoped<OwnAccountReader>();
        services.AddScoped<AccountReader>();
        services.AddScoped<UndeliveredReader>();
        services.AddScoped<InboxReader>();
        services.AddScoped<DeskReader>();
        services.AddScoped<ReportTickets>();
        services.AddSingleton<ReportLimits>();
        services.AddScoped<ReportReader>();
        services.AddScoped<HandleReport>();
        services.AddScoped<AuditReader>();
    }

    /// <summary>The addresses of the workplace that take forms or give files.</summary>
    public static void MapStaff(this IEndpointRouteBuilder app)
    {
        app.MapProposals();
        app.MapApplications();
        app.MapReviews();
        app.MapTrialFiles();
        app.MapAccounts();
        app.MapMarkRead();
        app.MapSendReport();
        app.MapFollowReport();
        HandleReport.MapHandleReport(app);
        app.MapReportFiles();
        app.MapAudit();
    }

    public static void MapFeatures(this RouteGroupBuilder api)
    {
        api.MapCheck();
        api.MapClassify();
        api.MapInstitutions();
        api.MapTherapies();
        api.MapConditions();
        api.MapAuthorisations();
        api.MapInstruments();
        api.MapLawSearch();
        api.MapComparisons();
        api.MapInstrumentTexts();
        api.MapImpact();
        api.MapTechniques();
        api.MapTrials();
        api.MapValidation();
        api.MapRegistering();
        api.MapTrialImports();
        api.MapTrialVersions();
        api.MapNotices();
        api.MapSources();
        api.MapStatements();
        api.MapContradictions();
        api.MapHistory();
        api.MapSearch();
        api.MapRegistry();
    }
}
