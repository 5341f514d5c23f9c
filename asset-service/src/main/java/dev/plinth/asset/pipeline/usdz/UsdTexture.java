package dev.plinth.asset.pipeline.usdz;

/**
 * A picture as one input of a surface reads it.
 *
 * @param coordinates number of the {@link Coordinates} it reads
 * @param scale and {@code bias} turn what is read into what is meant, channel by channel
 */
record UsdTexture(
        String material,
        String name,
        String file,
        int coordinates,
        double[] scale,
        double[] bias,
        boolean colour,
        String wrapS,
        String wrapT) {

    String path() {
        return material + "/" + name;
    }

    void write(UsdText text) {
        text.open("def Shader \"%s\"", name);
        text.line("uniform token info:id = \"UsdUVTexture\"");
        text.line("asset inputs:file = @%s@", file);
        text.line("float2 inputs:st.connect = <%s/Coordinates%d.outputs:result>", material, coordinates);
        text.line("token inputs:sourceColorSpace = \"%s\"", colour ? "sRGB" : "raw");
        text.line("token inputs:wrapS = \"%s\"", wrapS);
        text.line("token inputs:wrapT = \"%s\"", wrapT);
        text.line("float4 inputs:scale = (%s, %s, %s, %s)", scale[0], scale[1], scale[2], scale[3]);
        text.line("float4 inputs:bias = (%s, %s, %s, %s)", bias[0], bias[1], bias[2], bias[3]);
        text.line("float outputs:r");
        text.line("float outputs:g");
        text.line("float outputs:b");
        text.line("float outputs:a");
        text.line("float3 outputs:rgb");
        text.close();
    }
}
