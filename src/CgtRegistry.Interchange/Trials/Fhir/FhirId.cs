namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>
/// Ids as FHIR allows them: letters, digits, hyphens and points, at most 64. Numbers of registries keep their form; the slash that some
/// have becomes a point, which none has (<c>CTRI/2020/04/024000</c> is <c>CTRI.2020.04.024000</c>).
/// </summary>
public static class FhirId
{
    /// <summary>The id that stands for a number.</summary>
    public static string Of(string number) => number.Replace('/', '.');

    /// <summary>The number an id stands for.</summary>
    public static string Number(string id) => id.Replace('.', '/');
}
