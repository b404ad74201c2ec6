using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Reviews of a data set in the two lines of oversight. Where several councils reviewed, the one that stands in the way speaks.</summary>
internal static class PublicOversight
{
    public static TrialOversight? Of(TrialDataSet data, Citation citation)
    {
        var ethics = data.Ethics.Where(r => r.State is not null).OrderBy(r => Weight(r.State!.Value)).FirstOrDefault();
        return ethics is null && data.Regulator?.State is null ? null : new TrialOversight(Review(ethics, citation), Review(data.Regulator, citation));
    }

    private static OversightReview? Review(DraftReview? review, Citation citation) =>
        review?.State is { } state ? new OversightReview(StateOf(state), citation, review.Reference, review.On, review.Until) : null;

    private static int Weight(ReviewState state) => state switch
    {
        ReviewState.Refused or ReviewState.Withdrawn or ReviewState.Suspended or ReviewState.Expired => 0,
        ReviewState.Pending => 1,
        ReviewState.Approved or ReviewState.ApprovedWithConditions => 2,
        _ => 3,
    };

    private static OversightState StateOf(ReviewState state) => state switch
    {
        ReviewState.NotRequired => OversightState.NotRequired,
        ReviewState.Pending => OversightState.Pending,
        ReviewState.Approved or ReviewState.ApprovedWithConditions => OversightState.Approved,
        ReviewState.Refused => OversightState.Refused,
        ReviewState.Suspended => OversightState.Suspended,
        ReviewState.Withdrawn => OversightState.Withdrawn,
        _ => OversightState.Expired,
    };
}
