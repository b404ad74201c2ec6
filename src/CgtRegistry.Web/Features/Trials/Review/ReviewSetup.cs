using CgtRegistry.Web.Features.Trials.Review.Acts;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>What reviewing needs, and its addresses.</summary>
internal static class ReviewSetup
{
    public static void AddReviews(this IServiceCollection services)
    {
        services.AddSingleton<InvestigatorNames>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<ReviewReader>();
        services.AddScoped<Registering>();
    }

    public static void MapReviews(this IEndpointRouteBuilder app)
    {
        DeclareConflict.Map(app);
        DenyConflict.Map(app);
        StartReview.Map(app);
        WriteComment.Map(app);
        VerifyMatter.Map(app);
        SettleComment.Map(app);
        ReopenComment.Map(app);
        RequestClarification.Map(app);
        ReturnApplication.Map(app);
        RejectApplication.Map(app);
        ApproveApplication.Map(app);
    }
}
