namespace CgtRegistry.Web.Api;

/// <summary>In which form a list is given.</summary>
public enum ListFormat
{
    Json,
    Csv,
}
