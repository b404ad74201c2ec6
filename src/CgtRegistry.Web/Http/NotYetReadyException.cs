namespace CgtRegistry.Web.Http;

/// <summary>What is asked for is still being read after the start; the request is answered 503 with the time to wait.</summary>
/// <param name="retryAfter">When it is worth asking again.</param>
internal sealed class NotYetReadyException(TimeSpan retryAfter) : Exception("What is asked for is still being read after the start.")
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
