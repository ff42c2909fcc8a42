namespace DeitGen.Randomness;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    /// <summary>How far from one half the middle reaches.</summary>
    internal const double Middle = 0.425;

    internal static ReadOnlySpan<double> CentreAbove =>
        [
            3.3871328727963666080e0,
            1.3314166789178437745e2,
            1.9715909503065514427e3,
            1.3731693765509461125e4,
            4.5921953931549871457e4,
            6.7265770927008700853e4,
            3.3430575583588128105e4,
            2.5090809287301226727e3,
        ];
    internal static ReadOnlySpan<double> CentreBelow =>
        [
            1,
            4.2313330701600911252e1,
            6.8718700749205790830e2,
            5.3941960214247511077e3,
            2.1213794301586595867e4,
            3.9307895800092710610e4,
            2.8729085735721942674e4,
            5.2264952788528545610e3,
        ];
    private static ReadOnlySpan<double> FlankAbove =>
        [
            1.42343711074968357734e0,
            4.63033784615654529590e0,
            5.76949722146069140550e0,
            3.64784832476320460504e0,
            1.27045825245236838258e0,
            2.41780725177450611770e-1,
            2.27238449892691845833e-2,
            7.74545014278341407640e-4,
        ];
    private static ReadOnlySpan<double> FlankBelow =>
        [
            1,
            2.05319162663775882187e0,
            1.67638483018380384940e0,
            6.89767334985100004550e-1,
            1.48103976427480074590e-1,
            1.51986665636164571966e-2,
            5.47593808499534494600e-4,
            1.05075007164441684324e-9,
        ];
    private static ReadOnlySpan<double> TailAbove =>
        [
            6.65790464350110377720e0,
            5.46378491116411436990e0,
            1.78482653991729133580e0,
            2.96560571828504891230e-1,
            2.65321895265761230930e-2,
            1.24266094738807843860e-3,
            2.71155556874348757815e-5,
            2.01033439929228813265e-7,
        ];
    private static ReadOnlySpan<double> TailBelow =>
        [
            1,
            5.99832206555887937690e-1,
            1.36929880922735805310e-1,
            1.48753612908506148525e-2,
            7.86869131145613259100e-4,
            1.84631831751005468180e-5,
            1.42151175831644588870e-7,
            2.04426310338993978564e-15,
        ];

    /// <summary>The value below which a share <paramref name="probability"/> of the distribution lies; relative error about 1e-16
    /// (Wichura 1988, algorithm AS 241, three rational approximations).</summary>
    public static double Quantile(double probability)
    {
        var fromMiddle = probability - 0.5;
        if (Math.Abs(fromMiddle) <= Middle)
        {
            var s = Middle * Middle - fromMiddle * fromMiddle;
            return fromMiddle * Polynomial(CentreAbove, s) / Polynomial(CentreBelow, s);
        }
        var r = Math.Sqrt(-Math.Log(Math.Min(probability, 1 - probability)));
        var size =
            r <= 5
                ? Polynomial(FlankAbove, r - 1.6) / Polynomial(FlankBelow, r - 1.6)
                : Polynomial(TailAbove, r - 5) / Polynomial(TailBelow, r - 5);
        return fromMiddle < 0 ? -size : size;
    }

    /// <summary>The share of the distribution below <paramref name="x"/>, to about 1e-15.</summary>
    public static double Cumulative(double x)
    {
        if (Math.Abs(x) > 3)
            return x < 0 ? Tail(-x) : 1 - Tail(x);
        var (sum, term) = (x, x);
        for (var odd = 3; Math.Abs(term) > 1e-18; odd += 2) // x + x³/3 + x⁵/(3·5) + … (Marsaglia 2004)
            sum += term *= x * x / odd;
        return 0.5 + sum * Density(x);
    }

    /// <summary>The share above x, by Laplace's continued fraction; for x above 3.</summary>
    private static double Tail(double x)
    {
        var fraction = x;
        for (var term = 60; term > 0; term--)
            fraction = x + term / fraction;
        return Density(x) / fraction;
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = 0.0;
        for (var power = coefficients.Length - 1; power >= 0; power--)
            sum = sum * x + coefficients[power];
        return sum;
    }
}
